using Workbench.App.Storage;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Stores a ticket and its customer's hours as the domain decided them for a change of its time.</summary>
internal static class TimeKeeping
{
    /// <param name="loaded">The ticket as loaded.</param>
    /// <param name="waiting">The customer's waiting tickets as loaded.</param>
    public static void KeepTime(
        this CustomerAccountSession books,
        CommandContext scope,
        Ticket loaded,
        TimeConsequences consequences,
        IReadOnlyList<Ticket> waiting
    )
    {
        books.Apply(consequences.Ledger);
        if (consequences.FundingTransition is { } ranOut)
        {
            scope.StoreTransition(loaded, ranOut);
        }
        else
        {
            scope.Replace(loaded, consequences.Ticket);
        }

        books.StoreResumed(waiting, consequences.Resumed);
        books.Save();
    }
}
