using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>The tickets that a person has in hand, and who could take them over.</summary>
/// <param name="Away">Null if the person is not away today.</param>
/// <param name="Next">The next absence; null if none is entered for the next weeks.</param>
/// <param name="Tickets">In the order of the queue.</param>
/// <param name="Colleagues">Other active technicians, by name.</param>
/// <param name="MaxStartedTickets">The limit of started tickets of a technician (K11).</param>
public sealed record HandOverView(
    int PersonId,
    string PersonName,
    bool IsActive,
    AwayPerson? Away,
    Absence? Next,
    IReadOnlyList<HandOverView.TicketInHand> Tickets,
    IReadOnlyList<HandOverView.Colleague> Colleagues,
    int MaxStartedTickets
)
{
    /// <param name="QueuePosition">The place to which it would return; 1 is the first.</param>
    /// <param name="TimerStartedAt">UTC; since when the person's timer runs on it. Null if none runs.</param>
    public sealed record TicketInHand(
        Ticket Ticket,
        string Customer,
        int QueuePosition,
        DateTime? TimerStartedAt
    );

    /// <param name="Away">Null if the colleague is not away today.</param>
    public sealed record Colleague(string Name, HandOverCandidate Load, AwayPerson? Away)
    {
        public int Id => Load.PersonId;
    }
}
