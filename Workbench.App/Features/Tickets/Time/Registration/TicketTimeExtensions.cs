using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>Stores the domain's decision about a ticket's time: the ticket and its customer's hours.</summary>
internal static class TicketTimeExtensions
{
    /// <param name="loaded">The ticket as loaded.</param>
    /// <param name="waiting">The customer's waiting tickets as loaded.</param>
    public static void ApplyTime(
        this CustomerAccountSession account,
        CommandContext context,
        Ticket loaded,
        TimeConsequences consequences,
        IReadOnlyList<Ticket> waiting
    )
    {
        account.Apply(consequences.Ledger);
        if (consequences.FundingTransition is { } ranOut)
        {
            context.StoreTransition(loaded, ranOut);
        }
        else
        {
            context.Replace(loaded, consequences.Ticket);
        }

        account.StoreResumed(waiting, consequences.Resumed);
        account.Save();
    }
}
