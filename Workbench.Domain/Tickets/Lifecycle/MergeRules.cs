using Workbench.Domain.Tickets.Time;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Two tickets of one customer that are the same matter: the older survives and keeps its place, the younger ends in it. Time
/// keeps its origin and counts in the sum. It can be undone while the survivor is still worked on.
/// </summary>
[Rule("K8", Decides = true)]
public static class MergeRules
{
    /// <summary>Which of the two survives: the one submitted first.</summary>
    public static Ticket Older(Ticket a, Ticket b) =>
        (a.SubmittedAt, a.Number).CompareTo((b.SubmittedAt, b.Number)) < 0 ? a : b;

    /// <param name="survivorBundleTime">Registered time that counts with the older (K6).</param>
    /// <param name="mergedBundleTime">Registered time that counts with the younger.</param>
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
            && FourHourLimit.Check(survivor, survivorBundleTime, mergedBundleTime) is { } tooMuch
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
                move => new MergedTickets(
                    TicketTransition.WithinState(
                        TicketChangeKind.MergeReceived,
                        survivor,
                        actor,
                        now,
                        reason.Trim()
                    ),
                    move
                ),
                why => why
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
                move => new MergedTickets(
                    TicketTransition.WithinState(
                        TicketChangeKind.MergeReceivedUndone,
                        survivor,
                        actor,
                        now,
                        ""
                    ),
                    move
                ),
                why => why
            );
    }
}
