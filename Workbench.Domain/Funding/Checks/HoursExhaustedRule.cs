using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// Moves a started ticket to AwaitingFunding when its new time found no hours and the remaining planned time is not covered.
/// The time may be registered, corrected or moved to the ticket, which keeps its technician. Without remaining planned time,
/// work continues (F8).
/// </summary>
[Rule("F8")]
[Rule("F1")]
public static class HoursExhaustedRule
{
    /// <param name="before">The ticket before the change of its time.</param>
    /// <param name="after">The ticket and the hours after the change.</param>
    /// <returns>Null if work continues.</returns>
    public static TicketTransition? Apply(
        Ticket before,
        SufficiencyFacts after,
        Actor actor,
        DateTime now
    ) =>
        WithoutHours(after.Ticket) > WithoutHours(before)
        && after.Ticket.State == TicketState.Started
        && after.Ticket.RemainingPlannedTime > Minutes.Zero
        && !SufficiencyCheck.Calculate(after).AllowsStart
        && TicketTransition
            .Create(
                TicketState.AwaitingFunding,
                TicketChangeKind.HoursMissing,
                after.Ticket,
                actor,
                now
            )
            .TryGetValue(out var transition, out _)
            ? transition
            : null;

    /// <summary>Returns the uncovered minutes that lack hours, and not a decision (K6).</summary>
    private static int WithoutHours(Ticket ticket) =>
        ticket.UncoveredMinutes - ticket.UndecidedMinutes;
}
