using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.Domain.Funding;

/// <summary>
/// A reset moves the holds of started work into the new term. Where it can't hold them all, the tickets first in the queue's
/// order keep theirs, the others show what is missing, and work goes on.
/// </summary>
[Rule("N6", Decides = true)]
[Rule("F4")]
public static class HoldsAfterReset
{
    /// <summary>The holds as they now are, of those tickets whose hold has changed, and the account with all of them.</summary>
    public static (IReadOnlyList<Ticket> Changed, HoursAccount Account) Calculate(
        IEnumerable<Ticket> holding,
        HoursAccount hoursAccount
    )
    {
        if (hoursAccount.HeldMinutes <= hoursAccount.BalanceMinutes)
        {
            return ([], hoursAccount);
        }

        var changed = new List<Ticket>();
        var left = new Minutes(hoursAccount.BalanceMinutes);
        foreach (var ticket in QueueOrder.Apply(holding).ToList())
        {
            var kept = Minutes.Min(left, new(ticket.HeldMinutes));
            left -= kept;
            if (kept.Value != ticket.HeldMinutes)
            {
                var hold = new Hold(ticket, hoursAccount).Set(kept);
                hoursAccount = hold.Account;
                changed.Add(hold.Ticket);
            }
        }

        return (changed, hoursAccount);
    }
}
