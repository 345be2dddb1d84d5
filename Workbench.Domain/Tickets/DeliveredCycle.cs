namespace Workbench.Domain.Tickets;

/// <summary>The record of a finished delivery cycle. It remains when the ticket is reopened (K9).</summary>
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
) : IAppendOnly;
