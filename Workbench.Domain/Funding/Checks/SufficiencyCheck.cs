using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

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
        Calculate(
            HoursNeed.From(input.Ticket),
            input.Customer,
            input.Agreement,
            input.Account,
            input.Today
        );

    /// <summary>Checks without the whole ticket, for lists of many.</summary>
    public static Sufficiency Calculate(
        HoursNeed need,
        Customer customer,
        ServiceAgreement? agreement,
        HoursAccount account,
        DateOnly today
    ) =>
        Outcome(need, customer, agreement, account, today) with
        {
            IsRateChosen = need.IsRateChosen,
        };

    private static Sufficiency Outcome(
        HoursNeed need,
        Customer customer,
        ServiceAgreement? agreement,
        HoursAccount account,
        DateOnly today
    )
    {
        if (!need.NeedsHours)
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

        var available = Available(need, customer, agreement, account, today);
        return available >= need.Planned
            ? new Sufficiency.Enough(available)
            : new Sufficiency.Short(available, need.Planned - available);
    }

    /// <summary>
    /// Returns the minutes that the ticket may use: the balance minus the holds of the customer's other tickets; zero before
    /// launch.
    /// </summary>
    public static Minutes Available(SufficiencyFacts input) =>
        Available(
            HoursNeed.From(input.Ticket),
            input.Customer,
            input.Agreement,
            input.Account,
            input.Today
        );

    private static Minutes Available(
        HoursNeed need,
        Customer customer,
        ServiceAgreement? agreement,
        HoursAccount account,
        DateOnly today
    )
    {
        var withoutOwnHold = account with { HeldMinutes = account.HeldMinutes - need.HeldMinutes };
        return DrawEligibility.Available(customer, agreement, withoutOwnHold, today);
    }
}
