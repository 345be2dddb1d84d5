using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>
/// Hours that run out in the middle of work: registered time found none, and they do not suffice for what is left to do. The
/// ticket then waits for the customer's choice and keeps its technician. Where nothing is left of the plan, work goes on.
/// </summary>
[Rule("F8")]
[Rule("F1")]
public static class RunningOut
{
    /// <param name="after">The hours as they are once the time is registered.</param>
    /// <returns>Null where work goes on.</returns>
    public static TicketMove? Of(
        RegisteredTime registered,
        SufficiencyInput after,
        Actor actor,
        DateTime now
    ) =>
        registered.Uncovered > Minutes.Zero
        && registered.Ticket.State == TicketState.Started
        && registered.Ticket.PlannedRest > Minutes.Zero
        && !SufficiencyCheck.Of(after).AllowsStart
        && TicketMove
            .To(TicketState.AwaitingFunding, registered.Ticket, actor, now)
            .Try(out var move, out _)
            ? move
            : null;
}
