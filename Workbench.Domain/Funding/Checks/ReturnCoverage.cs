using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// Checks whether the customer's hours cover several tickets that return to the queue together, before they return. A ticket that
/// they don't cover waits for funding when it is its turn (F1, F2).
/// </summary>
[Rule("F1")]
[Rule("F2")]
public static class ReturnCoverage
{
    /// <param name="tickets">With the sizes with which they would return. Escalated tickets hold nothing (F4).</param>
    public static Sufficiency Calculate(
        IReadOnlyList<Ticket> tickets,
        Customer customer,
        ServiceAgreement? agreement,
        HoursAccount account,
        DateOnly today
    )
    {
        var needing = tickets.Where(ChargingRules.NeedsHours).ToList();
        if (needing.Count == 0)
        {
            return new Sufficiency.NotNeeded();
        }

        // The first ticket decides everything but the amount.
        var first = SufficiencyCheck.Calculate(
            new(needing[0], customer, agreement, account, today)
        );
        var available = DrawEligibility.Available(customer, agreement, account, today);
        var needed = new Minutes(needing.Sum(t => t.RemainingPlannedTime.Value));
        Sufficiency together =
            first is Sufficiency.NoAgreement or Sufficiency.NotLaunched ? first
            : available >= needed ? new Sufficiency.Enough(available)
            : new Sufficiency.Short(available, needed - available);
        return together with
        {
            IsRateChosen = needing.TrueForAll(t => t.Funding == FundingMode.HourlyRateWhenShort),
        };
    }
}
