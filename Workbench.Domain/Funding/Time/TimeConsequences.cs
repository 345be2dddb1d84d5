using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// What has to be stored beside the time entries once time was registered, corrected or moved: the ticket, the hours, and the
/// tickets whose state changes with them.
/// </summary>
/// <param name="Ticket">The ticket that the time now stands on.</param>
/// <param name="Ledger">The customer's hours, all holds included.</param>
/// <param name="FundingTransition">The ticket's change of state where the hours ran out (F8); null where work continues.</param>
/// <param name="Resumed">Waiting tickets that continue with the hours that became free (F5).</param>
[Rule("F8")]
public sealed record TimeConsequences(
    Ticket Ticket,
    HoursLedger Ledger,
    TicketTransition? FundingTransition,
    IReadOnlyList<TicketTransition> Resumed
)
{
    /// <param name="before">The ticket before its time changed.</param>
    /// <param name="after">The ticket with its time changed.</param>
    /// <param name="hours">The customer's hours with the time changed.</param>
    /// <param name="waiting">The customer's waiting tickets, each as it is after the change.</param>
    /// <param name="mayFreeHours">Whether waiting tickets are looked at even if the hours did not run out.</param>
    public static TimeConsequences Decide(
        Ticket before,
        Ticket after,
        CustomerHours hours,
        IReadOnlyList<Ticket> waiting,
        bool mayFreeHours,
        Actor actor,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        var ranOut = HoursExhaustedRule.Apply(
            before,
            SufficiencyFacts.From(after, hours, today),
            actor,
            now
        );
        if (ranOut is not null)
        {
            var hold = new Hold(ranOut.Ticket, hours.Ledger.Account).AfterStateChange();
            ranOut = ranOut with { Ticket = hold.Ticket };
            hours = hours with { Ledger = hours.Ledger with { Account = hold.Account } };
        }

        var resumed =
            ranOut is not null || mayFreeHours
                ? ResumedTickets.Decide(waiting, hours, now)
                : new ResumedTickets([], hours.Ledger.Account);
        return new(
            ranOut?.Ticket ?? after,
            hours.Ledger with
            {
                Account = resumed.Account,
            },
            ranOut,
            resumed.Transitions
        );
    }

    /// <summary>Replaces a ticket in a list by what became of it; a list without it stays as it is.</summary>
    internal static IReadOnlyList<Ticket> ReplaceIn(
        IReadOnlyList<Ticket> tickets,
        Ticket changed
    ) => [.. tickets.Select(t => t.Number == changed.Number ? changed : t)];
}
