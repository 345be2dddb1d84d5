using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery.Figures;

/// <summary>Sums over first deliveries of tickets with an estimate (K2).</summary>
/// <param name="Estimated">Minutes of the estimates at the delivery.</param>
/// <param name="Registered">Minutes that were registered until the delivery.</param>
/// <param name="Over">The tickets that took more than their estimate.</param>
public sealed record EstimateSum(
    int? TechnicianId,
    SizeClass? Size,
    TicketKind Kind,
    int Count,
    long Estimated,
    long Registered,
    int Over
);
