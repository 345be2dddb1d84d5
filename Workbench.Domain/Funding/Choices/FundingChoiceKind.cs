namespace Workbench.Domain.Funding.Choices;

/// <summary>What the customer chose when the hours did not suffice (Q13).</summary>
[Rule("F5")]
public enum FundingChoiceKind
{
    RefillCard,
    Upgrade,

    /// <summary>The hourly rate for the minutes that find no hours.</summary>
    HourlyRate,

    /// <summary>The hourly rate for the whole ticket, chosen before work began (Q12).</summary>
    HourlyRateInAdvance,
}
