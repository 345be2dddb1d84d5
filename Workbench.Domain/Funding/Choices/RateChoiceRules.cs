using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Choices;

/// <summary>
/// Applies the choice of the hourly rate, which fixes the rate. In advance, before any work, it covers the whole ticket, which
/// draws nothing. When short, it covers the minutes that find no hours, including earlier ones, but none beyond four hours that
/// nobody has decided about (F5, F6, K6).
/// </summary>
[Rule("F5", Decides = true)]
[Rule("F6")]
public static class RateChoiceRules
{
    public static Result<Ticket> Apply(Ticket ticket, FundingChoiceKind kind, long rateOre) =>
        kind switch
        {
            FundingChoiceKind.HourlyRate => ticket with
            {
                Funding = FundingMode.HourlyRateWhenShort,
                HourlyRateOre = rateOre,
                UncoveredMinutes = ticket.UndecidedMinutes,
            },
            FundingChoiceKind.HourlyRateInAdvance when ticket.RegisteredMinutes == 0 => ticket with
            {
                Funding = FundingMode.HourlyRate,
                HourlyRateOre = rateOre,
            },
            FundingChoiceKind.HourlyRateInAdvance => Refusal.Because(
                RefusalCode.WorkAlreadyStarted,
                new Minutes(ticket.RegisteredMinutes)
            ),
            FundingChoiceKind.RefillCard or FundingChoiceKind.Upgrade => ticket,
        };
}
