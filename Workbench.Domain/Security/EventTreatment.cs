namespace Workbench.Domain.Security;

/// <summary>What becomes of an event that a visitor can cause as often as they like.</summary>
public enum EventTreatment
{
    /// <summary>It gets a row of its own.</summary>
    Write,

    /// <summary>It is counted for its address, which gets one row for the minute.</summary>
    Count,

    /// <summary>It is counted with those of all other addresses, which share one row for the minute.</summary>
    CountTogether,
}
