namespace Workbench.App.Features.Delivery;

/// <summary>The tickets behind a number.</summary>
/// <param name="Rows">Those that are longest under way first, or the latest deliveries.</param>
/// <param name="Total">How many there are, shown or not.</param>
/// <param name="TechnicianName">The name of the technician, where it is about one.</param>
public sealed record DeliveryTicketsView(
    DeliveryFilter Filter,
    IReadOnlyList<DeliveryRow> Rows,
    int Total,
    string? TechnicianName
);
