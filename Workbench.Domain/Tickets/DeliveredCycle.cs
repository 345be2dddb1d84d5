namespace Workbench.Domain.Tickets;

/// <summary>The record of a finished delivery cycle. It remains when the ticket is reopened (K9).</summary>
/// <param name="TargetStartsAt">UTC instant of submission or reopening.</param>
/// <param name="DeliveredAt">UTC.</param>
/// <param name="PausedSeconds">Pauses within the cycle, in seconds (D2).</param>
[Rule("K9")]
[Rule("D1")]
public sealed record DeliveredCycle(
    int TicketNumber,
    int Cycle,
    DateTime TargetStartsAt,
    DateTime DeliveredAt,
    long PausedSeconds,
    int? TechnicianId
) : IAppendOnly;
