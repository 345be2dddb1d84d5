using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets;

/// <summary>
/// The table of states: which change is allowed from where. Anything else is refused with a sentence that names the state
/// and what is allowed from it. What leads back "where it came from" is listed with every state that it can come from.
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

    /// <summary>Null where the change is allowed, else the refusal that names the state and the ways out of it.</summary>
    public static Refusal? Check(TicketState from, TicketState to) =>
        IsAllowed(from, to)
            ? null
            : Refusal.Because(RefusalCode.TransitionNotAllowed, from, to, AllowedFrom(from));
}
