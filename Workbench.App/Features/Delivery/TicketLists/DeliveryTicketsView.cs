using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>The tickets behind a number.</summary>
/// <param name="Rows">The tickets longest in progress first, or the latest deliveries first.</param>
/// <param name="Total">The number of all tickets, shown or not.</param>
/// <param name="TechnicianName">The name of the technician, for a list of one technician.</param>
public sealed record DeliveryTicketsView(
    DeliveryFilter Filter,
    IReadOnlyList<DeliveryTicketsView.DeliveryTicketRow> Rows,
    int Total,
    string? TechnicianName
)
{
    /// <summary>A ticket behind a number of the delivery page.</summary>
    /// <param name="Target">The current target, or the target at the delivery.</param>
    /// <param name="Planned">Planned time that is not registered yet; null if there is no plan yet.</param>
    /// <param name="DeliveredAt">The time of the delivery in UTC; null for a ticket in progress.</param>
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
    )
    {
        /// <summary>The estimate at the delivery; null if there was none.</summary>
        public int? EstimateMinutes { get; init; }

        /// <summary>What was registered until the delivery.</summary>
        public int TookMinutes { get; init; }
    }
}
