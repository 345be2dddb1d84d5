namespace Workbench.Domain.Tickets.Time;

/// <summary>The limits that registered time can reach (K6).</summary>
[Rule("K6")]
public enum TimeWarning
{
    /// <summary>80 % of the upper bound of the size class.</summary>
    NearSizeLimit,

    /// <summary>Four hours; more needs an escalation or an approval.</summary>
    FourHoursReached,
}
