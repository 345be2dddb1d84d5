using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>What the sufficiency check needs to know of a ticket.</summary>
/// <param name="Planned">Planned time that is not registered yet.</param>
/// <param name="HeldMinutes">The ticket's own hold, which it may use.</param>
/// <param name="IsRateChosen">Whether the customer chose the hourly rate for what finds no hours (F5).</param>
[Rule("F1")]
public readonly record struct HoursNeed(
    bool NeedsHours,
    Minutes Planned,
    int HeldMinutes,
    bool IsRateChosen
)
{
    public static HoursNeed From(Ticket ticket) =>
        new(
            ChargingRules.NeedsHours(ticket),
            ticket.RemainingPlannedTime,
            ticket.HeldMinutes,
            ticket.Funding == FundingMode.HourlyRateWhenShort
        );
}
