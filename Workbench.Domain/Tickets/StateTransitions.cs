using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets;

/// <summary>
/// The table of allowed state transitions. A refusal names the current state and the states allowed from it. A transition back
/// to the previous state is listed for every state that the ticket can come from (K4).
/// </summary>
[Rule("K4")]
public static class StateTransitions
{
    private static readonly Dictionary<TicketState, TicketState[]> AllowedTransitions = new()
    {
        [New] = [Queued, Escalated, AwaitingCustomer, Withdrawn, Merged],
        [Queued] = [New, Started, AwaitingFunding, Escalated, Withdrawn, Merged],
        [Started] =
        [
            Queued,
            AwaitingCustomer,
            AwaitingFunding,
            Escalated,
            Delivered,
            Withdrawn,
            Merged,
        ],
        [AwaitingCustomer] = [New, Queued, Started, Escalated, Withdrawn, Merged],
        [AwaitingFunding] = [Queued, Started, Escalated, Withdrawn, Merged],
        [Escalated] = [Queued, Closed, Withdrawn],
        [Delivered] = [Started, AwaitingFunding, Closed, Merged],
        [Closed] = [Started, AwaitingFunding],
        [Withdrawn] = [New, Queued, Started, AwaitingCustomer, AwaitingFunding, Escalated],
        [Merged] = [New, Queued, Started, AwaitingCustomer, AwaitingFunding, Delivered],
    };

    public static IReadOnlyList<TicketState> AllowedFrom(TicketState state) =>
        AllowedTransitions[state];

    public static bool IsAllowed(TicketState from, TicketState to) =>
        AllowedTransitions[from].Contains(to);

    /// <summary>
    /// Returns null if the transition is allowed. Otherwise returns the refusal with the current state and the states allowed
    /// from it.
    /// </summary>
    public static Refusal? Check(TicketState from, TicketState to) =>
        IsAllowed(from, to)
            ? null
            : Refusal.Because(RefusalCode.TransitionNotAllowed, from, to, AllowedFrom(from));
}
