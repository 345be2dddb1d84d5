namespace Workbench.Domain.Tickets;

/// <summary>
/// The record of a finished delivery cycle, with what was known at the delivery. It remains when the ticket is reopened (K9), and
/// no later setting changes it (D3).
/// </summary>
/// <param name="TargetStartsAt">UTC instant of submission or reopening.</param>
/// <param name="DeliveredAt">UTC.</param>
/// <param name="PausedSeconds">Pauses within the cycle, in seconds (D2).</param>
/// <param name="ExtraDays">Days that busy periods added to the target at the delivery. Later changes of busy periods don't touch
/// them (D3).</param>
[Rule("K9")]
[Rule("D1")]
public sealed record DeliveredCycle(
    int TicketNumber,
    int Cycle,
    DateTime TargetStartsAt,
    DateTime DeliveredAt,
    long PausedSeconds,
    int? TechnicianId,
    int ExtraDays = 0
) : IAppendOnly
{
    /// <summary>Calendar date of the delivery in Stockholm (T3).</summary>
    public DateOnly DeliveredOn { get; init; } = StockholmTime.DateOf(DeliveredAt);

    /// <summary>Whether pauses did not count, by the setting at the delivery (D2).</summary>
    public bool ExcludesPauses { get; init; } = true;

    /// <summary>Whether the delivery met the first bound of its target, by busy periods and settings of that time (D1).</summary>
    public bool IsWithinFirstBound { get; init; }

    /// <summary>Whether the delivery met the second bound of its target (D1).</summary>
    public bool IsWithinSecondBound { get; init; }

    public int CustomerId { get; init; }
    public TicketKind Kind { get; init; }
    public SizeClass? Size { get; init; }

    /// <summary>The estimate at the delivery; null if nobody gave one.</summary>
    public int? EstimateMinutes { get; init; }

    public int PlannedMinutes { get; init; }

    /// <summary>Minutes that were registered until the delivery.</summary>
    public int RegisteredMinutes { get; init; }

    /// <summary>The part of the pauses that waited for the customer, in seconds. The rest waited for hours.</summary>
    public long CustomerSeconds { get; init; }

    /// <summary>Seconds from the submission to the first triage; zero in a cycle after a reopening.</summary>
    public long TriageSeconds { get; init; }
}
