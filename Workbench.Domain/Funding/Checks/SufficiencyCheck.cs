using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// Checks whether there are enough hours before work starts. Available = balance − holds of the customer's other tickets;
/// enough means available ≥ remaining planned time (F1, F2).
/// </summary>
[Rule("F1", Decides = true)]
[Rule("F2", Decides = true)]
public static class SufficiencyCheck
{
    public static Sufficiency Calculate(SufficiencyFacts input) =>
        Outcome(input) with
        {
            IsRateChosen = input.Ticket.Funding == FundingMode.HourlyRateWhenShort,
        };

    private static Sufficiency Outcome(SufficiencyFacts input)
    {
        var (ticket, customer, agreement, _, today) = input;
        if (!ChargingRules.NeedsHours(ticket))
        {
            return new Sufficiency.NotNeeded();
        }

        if (agreement is null || !agreement.Covers(today))
        {
            return new Sufficiency.NoAgreement();
        }

        if (!DrawEligibility.CanDraw(customer, agreement, today))
        {
            return new Sufficiency.NotLaunched(customer.LaunchedOn);
        }

        var available = Available(input);
        var needed = ticket.RemainingPlannedTime;
        return available >= needed
            ? new Sufficiency.Enough(available)
            : new Sufficiency.Short(available, needed - available);
    }

    /// <summary>
    /// Returns the minutes that the ticket may use: the balance minus the holds of the customer's other tickets; zero before
    /// launch.
    /// </summary>
    public static Minutes Available(SufficiencyFacts input)
    {
        var (ticket, customer, agreement, hoursAccount, today) = input;
        var withoutOwnHold = hoursAccount with
        {
            HeldMinutes = hoursAccount.HeldMinutes - ticket.HeldMinutes,
        };
        return DrawEligibility.Available(customer, agreement, withoutOwnHold, today);
    }
}
