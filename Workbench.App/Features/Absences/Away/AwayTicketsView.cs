using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Absences.Away;

/// <summary>Somebody who is away or has left, with the tickets that wait for them.</summary>
/// <param name="Away">Null for somebody who has left.</param>
/// <param name="Tickets">The oldest first; no more than are shown.</param>
public sealed record AwayTicketsView(
    int PersonId,
    string PersonName,
    AwayPerson? Away,
    int TicketCount,
    IReadOnlyList<AwayTicketsView.TicketInHand> Tickets
)
{
    public sealed record TicketInHand(int Number, string Subject, TicketState State);
}
