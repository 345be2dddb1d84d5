namespace Workbench.Domain.Delivery;

/// <summary>A ticket's status against its delivery target (D1).</summary>
[Rule("D1")]
public enum TargetStatus
{
    /// <summary>Up to 7 counted days.</summary>
    OnTrack,

    /// <summary>Over 7 and up to 14 counted days.</summary>
    Due,

    /// <summary>Over 14 counted days.</summary>
    Late,
}
