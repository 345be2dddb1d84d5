namespace Workbench.Domain.Agreements;

/// <summary>What carries over at a reset (A6).</summary>
[Rule("A6")]
public enum CarryOverMode
{
    /// <summary>Only the minutes of RefillCards.</summary>
    RefillHours,

    /// <summary>If a RefillCard was bought in the term, the term's included minutes too, once.</summary>
    AllHoursIfRefilled,
}
