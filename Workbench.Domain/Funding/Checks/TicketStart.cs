using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// Starts the first ticket of the queue and holds its planned time. Without enough hours the ticket waits for funding and keeps
/// its position in the queue (F1).
/// </summary>
/// <param name="Transition">The ticket's transition.</param>
/// <param name="Account">The customer's account, with the ticket's hold.</param>
/// <param name="Sufficiency">The result of the sufficiency check.</param>
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

    /// <param name="reason">The reason for one more ticket than the maximum of started tickets (K11).</param>
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
                    transition => HoldPlannedTime(transition, hoursAccount, sufficiency),
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
                    transition => new TicketStart(transition, hoursAccount, sufficiency),
                    refusal => refusal
                );
    }

    private static TicketStart HoldPlannedTime(
        TicketTransition transition,
        HoursAccount hoursAccount,
        Sufficiency sufficiency
    )
    {
        var hold = new Hold(transition.Ticket, hoursAccount).ForRemainingPlannedTime();
        return new(transition with { Ticket = hold.Ticket }, hold.Account, sufficiency);
    }
}
