using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.Domain.Funding;

/// <summary>
/// Adjusts holds after a reset: if the new term cannot hold them all, the first tickets in queue order keep theirs. The others
/// show their shortfall and work continues (N6).
/// </summary>
[Rule("N6", Decides = true)]
[Rule("F4")]
public static class HoldsAfterReset
{
    /// <summary>Returns the tickets whose hold changed, and the account with all holds.</summary>
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
        var remaining = new Minutes(hoursAccount.BalanceMinutes);
        foreach (var ticket in QueueOrder.Apply(holding).ToList())
        {
            var covered = Minutes.Min(remaining, new(ticket.HeldMinutes));
            remaining -= covered;
            if (covered.Value != ticket.HeldMinutes)
            {
                var hold = new Hold(ticket, hoursAccount).Set(covered);
                hoursAccount = hold.Account;
                changed.Add(hold.Ticket);
            }
        }

        return (changed, hoursAccount);
    }
}
