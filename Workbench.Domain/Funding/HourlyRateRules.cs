using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>What the hourly rate pays of a ticket: all of it where it was chosen in advance, else what finds no hours.</summary>
[Rule("F5")]
public static class HourlyRateRules
{
    /// <summary>Charged time that finds no hours is paid at the rate, and is not uncovered.</summary>
    public static bool PaysForUncoveredTime(Ticket ticket) =>
        ticket.Funding switch
        {
            FundingMode.HourlyRate or FundingMode.HourlyRateWhenShort => true,
            FundingMode.ServiceHours => false,
        };
}
