using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>
/// Sets, moves or removes the date from which a customer's hours can be drawn. Refuses a date after work that has drawn hours:
/// correct that time first, or choose an earlier date (A3).
/// </summary>
[Rule("A3")]
public static class LaunchDate
{
    /// <param name="hours">Contains all ledger entries of the customer.</param>
    public static Result<CustomerHours> Set(CustomerHours hours, DateOnly? launchedOn)
    {
        if (hours.Customer.LaunchedOn == launchedOn)
        {
            return hours;
        }

        var earliest = UnreversedDraws
            .From(hours.Ledger.EntriesSince(DateOnly.MinValue))
            .Min(d => d.WorkedOn ?? d.Date as DateOnly?);
        return earliest is { } workDate && !(launchedOn <= workDate)
            ? Refusal.Because(RefusalCode.WorkBeforeLaunch, workDate)
            : hours with
            {
                Customer = hours.Customer with { LaunchedOn = launchedOn },
            };
    }
}
