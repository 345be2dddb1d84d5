namespace Workbench.Domain.Funding.Usage;

/// <summary>Who pays for used time.</summary>
public enum UsagePart
{
    /// <summary>Drawn from the service hours, without what was reversed.</summary>
    Drawn,

    /// <summary>Paid at the hourly rate (F5).</summary>
    HourlyRate,

    /// <summary>Charged, but nothing pays for it yet (F8).</summary>
    Uncovered,

    /// <summary>Not charged: by the bug class, as our own mistake, or waived (B4, K9, K6).</summary>
    NotCharged,
}
