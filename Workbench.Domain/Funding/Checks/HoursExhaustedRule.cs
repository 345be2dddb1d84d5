using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// Hours that run out in the middle of work: more time than before found none, whether it was registered, corrected or moved
/// there, and they do not suffice for what is left to do. The ticket then waits for the customer's choice and keeps its technician. Where nothing is left of the plan, work goes on.
/// </summary>
[Rule("F8")]
[Rule("F1")]
public static class HoursExhaustedRule
{
    /// <param name="before">The ticket before its time was registered, corrected or moved to it.</param>
    /// <param name="after">The ticket and the hours as they are then.</param>
    /// <returns>Null where work goes on.</returns>
    public static TicketTransition? Apply(
        Ticket before,
        SufficiencyFacts after,
        Actor actor,
        DateTime now
    ) =>
        after.Ticket.UncoveredMinutes > before.UncoveredMinutes
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
            .TryGetValue(out var move, out _)
            ? move
            : null;
}
