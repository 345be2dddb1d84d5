namespace Workbench.Domain.Tickets;

/// <summary>Time that a ticket waited for the customer or for hours: kept when it is over, counted off its target.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="Cycle">Delivery cycle that it belongs to (K9).</param>
/// <param name="State">What it waited in.</param>
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
