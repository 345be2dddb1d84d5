using Workbench.Domain.Tickets.Time;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Rules for merging two tickets of one customer. The older ticket survives and keeps its queue position. Time entries keep
/// their ticket and count in the total. A merge can be undone while the survivor is still worked on (K8).
/// </summary>
[Rule("K8", Decides = true)]
public static class MergeRules
{
    /// <summary>Returns the ticket that survives a merge: the one submitted first.</summary>
    public static Ticket Older(Ticket a, Ticket b) =>
        (a.SubmittedAt, a.Number).CompareTo((b.SubmittedAt, b.Number)) < 0 ? a : b;

    /// <param name="survivorBundleTime">Registered time of the older ticket and its bundle (K6).</param>
    /// <param name="mergedBundleTime">Registered time of the younger ticket and its bundle.</param>
    [Rule("K6")]
    public static Result<MergedTickets> Merge(
        Ticket survivor,
        Minutes survivorBundleTime,
        Ticket merged,
        Minutes mergedBundleTime,
        Actor actor,
        DateTime now,
        string reason
    )
    {
        if (Reason.Check(reason) is { } refusal)
        {
            return refusal;
        }

        if (
            survivor.Number == merged.Number
            || survivor.CustomerId != merged.CustomerId
            || !TicketCondition.CountsAtTriage.Holds(survivor)
        )
        {
            return Refusal.Because(
                RefusalCode.NotOpenTicketOfCustomer,
                survivor.Number == merged.Number || !TicketCondition.CountsAtTriage.Holds(survivor)
                    ? survivor.Number
                    : merged.Number
            );
        }

        if (
            mergedBundleTime > Minutes.Zero
            && FourHourLimit.CheckMerge(survivor, survivorBundleTime, mergedBundleTime)
                is { } tooMuch
        )
        {
            return tooMuch;
        }

        return TicketTransition
            .Create(
                Merged,
                TicketChangeKind.Merged,
                merged with
                {
                    MergedInto = survivor.Number,
                },
                actor,
                now,
                reason.Trim()
            )
            .Match<Result<MergedTickets>>(
                transition => new MergedTickets(
                    TicketTransition.WithinState(
                        TicketChangeKind.MergeReceived,
                        survivor,
                        actor,
                        now,
                        reason.Trim()
                    ),
                    transition
                ),
                refused => refused
            );
    }

    public static Result<MergedTickets> Undo(
        Ticket merged,
        Ticket? survivor,
        Actor actor,
        DateTime now
    )
    {
        if (merged.State != Merged || survivor is null)
        {
            return Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                merged.State,
                New,
                StateTransitions.AllowedFrom(merged.State).Where(s => s != New).ToArray()
            );
        }

        if (!TicketCondition.CountsAtTriage.Holds(survivor))
        {
            return Refusal.Because(RefusalCode.MergeNotReversible, survivor.Number, survivor.State);
        }

        return TicketTransition
            .Undo(TicketChangeKind.MergeUndone, merged with { MergedInto = null }, actor, now)
            .Match<Result<MergedTickets>>(
                transition => new MergedTickets(
                    TicketTransition.WithinState(
                        TicketChangeKind.MergeReceivedUndone,
                        survivor,
                        actor,
                        now,
                        ""
                    ),
                    transition
                ),
                refused => refused
            );
    }
}
