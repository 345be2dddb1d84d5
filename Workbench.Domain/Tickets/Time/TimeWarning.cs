namespace Workbench.Domain.Tickets.Time;

/// <summary>What registered time has reached.</summary>
[Rule("K6")]
public enum TimeWarning
{
    /// <summary>80 % of the bound of its size class.</summary>
    NearSizeLimit,

    /// <summary>Four hours: more needs an escalation or an approval.</summary>
    FourHoursReached,
}
