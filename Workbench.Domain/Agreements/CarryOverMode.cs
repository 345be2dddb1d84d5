namespace Workbench.Domain.Agreements;

/// <summary>What carries over at a reset: both readings of the FAQ.</summary>
[Rule("A6")]
public enum CarryOverMode
{
    /// <summary>Only the minutes of cards.</summary>
    RefillHours,

    /// <summary>From the purchase of a card on, that term's included minutes too, once.</summary>
    AllHoursIfRefilled,
}
