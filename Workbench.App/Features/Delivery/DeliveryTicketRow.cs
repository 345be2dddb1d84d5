using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery;

/// <summary>A ticket behind a number of the delivery page.</summary>
/// <param name="Target">As it stands now, or as it stood at the delivery.</param>
/// <param name="Planned">Planned time that is not registered yet; null where there is no plan yet.</param>
/// <param name="DeliveredAt">UTC; of the delivery that is looked at, null for what is under way.</param>
public sealed record DeliveryRow(
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
