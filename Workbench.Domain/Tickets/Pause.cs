namespace Workbench.Domain.Tickets;

/// <summary>
/// A finished pause: time in which a ticket waited for the customer or for hours, which the delivery target does not count
/// (D2).
/// </summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="Cycle">The delivery cycle of the pause (K9).</param>
/// <param name="State">The state in which the ticket waited.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC.</param>
[Rule("D2")]
public sealed record Pause(
    int TicketNumber,
    int No,
    int Cycle,
    TicketState State,
    DateTime StartedAt,
    DateTime EndedAt
) : IAppendOnly
{
    public long Seconds => (long)(EndedAt - StartedAt).TotalSeconds;
}
