using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// What has to be stored besides the time entries after time was registered, corrected or moved: the ticket, the hours, and the
/// tickets that change state.
/// </summary>
/// <param name="Ticket">The ticket that now has the time.</param>
/// <param name="Ledger">The customer's hours, with all holds.</param>
/// <param name="FundingTransition">The ticket's transition if the hours ran out (F8); null if work continues.</param>
/// <param name="Resumed">Waiting tickets that continue with the released hours (F5).</param>
[Rule("F8")]
public sealed record TimeConsequences(
    Ticket Ticket,
    HoursLedger Ledger,
    TicketTransition? FundingTransition,
    IReadOnlyList<TicketTransition> Resumed
)
{
    /// <param name="before">The ticket before the change of its time.</param>
    /// <param name="after">The ticket after the change of its time.</param>
    /// <param name="hours">The customer's hours after the change.</param>
    /// <param name="waiting">The customer's waiting tickets, in their state after the change.</param>
    /// <param name="mayFreeHours">Whether to check waiting tickets even if the hours did not run out.</param>
    /// <param name="endsWork">Whether the ticket is delivered at once, so that it waits for no hours.</param>
    public static TimeConsequences Decide(
        Ticket before,
        Ticket after,
        CustomerHours hours,
        IReadOnlyList<Ticket> waiting,
        bool mayFreeHours,
        Actor actor,
        DateTime now,
        bool endsWork = false
    )
    {
        var today = StockholmTime.DateOf(now);
        var fundingTransition = endsWork
            ? null
            : HoursExhaustedRule.Apply(
                before,
                SufficiencyFacts.From(after, hours, today),
                actor,
                now
            );
        if (fundingTransition is not null)
        {
            var hold = new Hold(fundingTransition.Ticket, hours.Ledger.Account).AfterStateChange();
            fundingTransition = fundingTransition with { Ticket = hold.Ticket };
            hours = hours with { Ledger = hours.Ledger with { Account = hold.Account } };
        }

        var resumed =
            fundingTransition is not null || mayFreeHours
                ? ResumedTickets.Decide(waiting, hours, now)
                : new ResumedTickets([], hours.Ledger.Account);
        return new(
            fundingTransition?.Ticket ?? after,
            hours.Ledger with
            {
                Account = resumed.Account,
            },
            fundingTransition,
            resumed.Transitions
        );
    }

    /// <summary>
    /// Replaces a ticket in a list by its new version. Returns the list unchanged if the ticket is not in it.
    /// </summary>
    internal static IReadOnlyList<Ticket> ReplaceIn(
        IReadOnlyList<Ticket> tickets,
        Ticket changed
    ) => [.. tickets.Select(t => t.Number == changed.Number ? changed : t)];
}
