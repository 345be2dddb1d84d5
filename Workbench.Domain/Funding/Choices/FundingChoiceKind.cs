namespace Workbench.Domain.Funding.Choices;

/// <summary>What the customer chose when hours were short (Q13).</summary>
[Rule("F5")]
public enum FundingChoiceKind
{
    RefillCard,
    Upgrade,

    /// <summary>The hourly rate for time without hours.</summary>
    HourlyRate,

    /// <summary>The hourly rate for the whole ticket, chosen before any work (Q12).</summary>
    HourlyRateInAdvance,
}
