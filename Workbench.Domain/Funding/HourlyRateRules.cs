using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>
/// Decides what the hourly rate pays for: the whole ticket if it was chosen in advance, otherwise charged time that finds no
/// hours (F5).
/// </summary>
[Rule("F5")]
public static class HourlyRateRules
{
    /// <summary>
    /// Returns whether the hourly rate pays for charged time that finds no hours. Such time is not uncovered.
    /// </summary>
    public static bool PaysForUncoveredTime(Ticket ticket) =>
        ticket.Funding switch
        {
            FundingMode.HourlyRate or FundingMode.HourlyRateWhenShort => true,
            FundingMode.ServiceHours => false,
        };
}
