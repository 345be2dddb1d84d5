using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// What becomes of the first ticket in the queue when somebody takes the next one: it is started and its planned time held, or
/// it waits for hours and keeps its place.
/// </summary>
/// <param name="Transition">The ticket's change of state.</param>
/// <param name="Account">The customer's account, with what the ticket holds.</param>
/// <param name="Sufficiency">What the sufficiency check found.</param>
[Rule("K4")]
[Rule("F1")]
[Rule("F4")]
public sealed record TicketStart(
    TicketTransition Transition,
    HoursAccount Account,
    Sufficiency Sufficiency
)
{
    public bool IsStarted => Transition.Ticket.State == TicketState.Started;

    /// <param name="reason">Why one more, of somebody who has as many started tickets as may be (K11).</param>
    public static Result<TicketStart> Decide(TicketStartFacts facts, Actor actor, string reason)
    {
        var (first, hours, now) = facts;
        var hoursAccount = hours.Ledger.Account;
        var sufficiency = SufficiencyCheck.Calculate(
            SufficiencyFacts.From(first, hours, StockholmTime.DateOf(now))
        );
        return sufficiency.AllowsStart
            ? TicketTransition
                .Create(
                    TicketState.Started,
                    TicketChangeKind.TakenFromQueue,
                    first with
                    {
                        TechnicianId = actor.Id,
                    },
                    actor,
                    now,
                    reason
                )
                .Match<Result<TicketStart>>(
                    move => HoldPlannedTime(move, hoursAccount, sufficiency),
                    refusal => refusal
                )
            : TicketTransition
                .Create(
                    TicketState.AwaitingFunding,
                    TicketChangeKind.HoursMissing,
                    first,
                    actor,
                    now
                )
                .Match<Result<TicketStart>>(
                    move => new TicketStart(move, hoursAccount, sufficiency),
                    refusal => refusal
                );
    }

    private static TicketStart HoldPlannedTime(
        TicketTransition move,
        HoursAccount hoursAccount,
        Sufficiency sufficiency
    )
    {
        var hold = new Hold(move.Ticket, hoursAccount).ForRemainingPlannedTime();
        return new(move with { Ticket = hold.Ticket }, hold.Account, sufficiency);
    }
}
