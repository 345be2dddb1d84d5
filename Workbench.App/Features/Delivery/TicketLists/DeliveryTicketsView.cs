using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>The tickets behind a number.</summary>
/// <param name="Rows">Those that are longest under way first, or the latest deliveries.</param>
/// <param name="Total">How many there are, shown or not.</param>
/// <param name="TechnicianName">The name of the technician, where it is about one.</param>
public sealed record DeliveryTicketsView(
    DeliveryFilter Filter,
    IReadOnlyList<DeliveryTicketsView.DeliveryTicketRow> Rows,
    int Total,
    string? TechnicianName
)
{
    /// <summary>A ticket behind a number of the delivery page.</summary>
    /// <param name="Target">As it stands now, or as it stood at the delivery.</param>
    /// <param name="Planned">Planned time that is not registered yet; null where there is no plan yet.</param>
    /// <param name="DeliveredAt">UTC; of the delivery that is looked at, null for what is under way.</param>
    public sealed record DeliveryTicketRow(
        int Number,
        string Subject,
        string Customer,
        TicketState State,
        string? Technician,
        DeliveryTarget Target,
        Minutes? Planned,
        DateTime? DeliveredAt,
        bool MovedToFront
    );
}
