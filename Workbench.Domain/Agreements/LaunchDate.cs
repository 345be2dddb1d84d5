using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>
/// Sets or moves the day from which a customer's hours can be drawn, or takes it away. Hours that stand drawn for work before
/// the new day would be drawn against the rule: such time has to be corrected first, or the day be earlier.
/// </summary>
[Rule("A3")]
public static class LaunchDate
{
    /// <param name="hours">With all entries of the customer.</param>
    public static Result<CustomerHours> Set(CustomerHours hours, DateOnly? launchedOn)
    {
        if (hours.Customer.LaunchedOn == launchedOn)
        {
            return hours;
        }

        var earliest = UnreversedDraws
            .From(hours.Ledger.EntriesSince(DateOnly.MinValue))
            .Min(d => d.WorkedOn ?? d.Date as DateOnly?);
        return earliest is { } worked && !(launchedOn <= worked)
            ? Refusal.Because(RefusalCode.WorkBeforeLaunch, worked)
            : hours with
            {
                Customer = hours.Customer with { LaunchedOn = launchedOn },
            };
    }
}
