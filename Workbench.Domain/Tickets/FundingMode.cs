namespace Workbench.Domain.Tickets;

/// <summary>How the customer pays for a ticket (Q12).</summary>
public enum FundingMode
{
    /// <summary>From the service hours of the agreement.</summary>
    ServiceHours,

    /// <summary>At the hourly rate, chosen in advance: the ticket draws nothing (F5).</summary>
    HourlyRate,

    /// <summary>At the hourly rate, chosen when short: hours first, the rate for the minutes that find none (F5).</summary>
    HourlyRateWhenShort,
}
