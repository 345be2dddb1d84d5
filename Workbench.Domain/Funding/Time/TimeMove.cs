using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>Moved time with everything that has to be stored for it. A preview calls the same function.</summary>
/// <param name="Target">For the ticket that got the time and its customer.</param>
/// <param name="SourceResumed">For the customer that the time was moved away from; null where both tickets are one customer's.</param>
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
                .Apply(facts.Source, target, facts.TargetHours, actor, policy, now, facts.OwnFault)
                .TryGetValue(out var moved, out var refusal)
        )
        {
            return refusal;
        }

        if (CheckLimits(facts, source, new(moved.To.Entry.Minutes)) is { } tooMuch)
        {
            return tooMuch;
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

    private static Refusal? CheckLimits(TimeMoveFacts facts, Ticket source, Minutes more) =>
        TroubleshootingCap.Check(facts.Target, more, facts.TroubleshootingCap)
        ?? (
            AreBundled(source, facts.Target)
                ? null
                : FourHourLimit.Check(facts.Target, facts.BundleTime, more)
        );

    /// <summary>Returns whether two tickets are handled together, so that moving time adds none.</summary>
    private static bool AreBundled(Ticket source, Ticket target) =>
        source.MergedInto == target.Number
        || (source.BundleNo is { } bundle && bundle == target.BundleNo);
}
