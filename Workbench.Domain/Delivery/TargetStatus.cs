namespace Workbench.Domain.Delivery;

/// <summary>How a ticket stands against its delivery target.</summary>
[Rule("D1")]
public enum TargetStatus
{
    /// <summary>Up to 7 days.</summary>
    OnTrack,

    /// <summary>Over 7 up to 14 days.</summary>
    Due,

    /// <summary>Over 14 days.</summary>
    Late,
}
