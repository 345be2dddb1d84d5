using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>A moved time entry with everything that has to be stored for it. A preview calls the same method.</summary>
/// <param name="Target">Consequences for the ticket that gets the time, and its customer.</param>
/// <param name="SourceResumed">Waiting tickets that continue at the customer who loses the time; null if both tickets have one
/// customer.</param>
[Rule("K7")]
public sealed record TimeMove(
    MovedTime Moved,
    TimeConsequences Target,
    ResumedTickets? SourceResumed
)
{
    public static Result<TimeMove> Decide(
        TimeMoveFacts facts,
        Actor actor,
        AgreementPolicy policy,
        DateTime now
    )
    {
        var (source, target) = (facts.Source.Ticket, facts.Target);
        if (
            !MovedTime
                .Apply(
                    facts.Source,
                    target,
                    facts.TargetHours,
                    moved => MinutesBeyond(facts, source, moved),
                    actor,
                    policy,
                    now,
                    facts.OwnFault
                )
                .TryGetValue(out var moved, out var refusal)
        )
        {
            return refusal;
        }

        var sourceWaiting = TimeConsequences.ReplaceIn(facts.Waiting, moved.From.Ticket);
        var waiting = facts.TargetHours is null ? sourceWaiting : facts.TargetWaiting;
        var hours = facts.TargetHours ?? facts.Source.Hours;
        return new TimeMove(
            moved,
            TimeConsequences.Decide(
                target,
                moved.To.Ticket,
                hours with
                {
                    Ledger = moved.To.Ledger,
                },
                TimeConsequences.ReplaceIn(waiting, moved.To.Ticket),
                mayFreeHours: true,
                actor,
                now
            ),
            facts.TargetHours is null
                ? null
                : ResumedTickets.Decide(
                    sourceWaiting,
                    facts.Source.Hours with
                    {
                        Ledger = moved.From.Ledger,
                    },
                    now
                )
        );
    }

    /// <summary>
    /// Returns how many of the moved minutes are beyond four hours of the ticket that gets them. Within a bundle they are what
    /// they were (K6).
    /// </summary>
    private static Minutes MinutesBeyond(TimeMoveFacts facts, Ticket source, TimeEntry moved) =>
        AreBundled(source, facts.Target)
            ? FourHourLimit.UndecidedMinutes(source, moved)
            : FourHourLimit.MinutesBeyond(facts.Target, facts.BundleTime, new(moved.Minutes));

    /// <summary>
    /// Returns whether two tickets are in one bundle, so that moving time between them does not add to the bundle's time.
    /// </summary>
    private static bool AreBundled(Ticket source, Ticket target) =>
        source.MergedInto == target.Number
        || (source.BundleNo is { } bundle && bundle == target.BundleNo);
}
