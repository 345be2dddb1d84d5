namespace Workbench.Domain.Tickets;

/// <summary>Time that a ticket waited for the customer or for hours: kept when it is over, counted off its target.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="Cycle">Delivery cycle that it belongs to (K9).</param>
/// <param name="State">What it waited in.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC.</param>
[Rule("D2", Decides = true)]
public sealed record Pause(
    int TicketNumber,
    int No,
    int Cycle,
    TicketState State,
    DateTime StartedAt,
    DateTime EndedAt
) : IAppendOnly
{
    /// <summary>Returns whether a ticket in this state waits for the customer or for hours.</summary>
    public static bool IsPause(TicketState state) =>
        state is TicketState.AwaitingCustomer or TicketState.AwaitingFunding;

    /// <summary>Returns the time that does not count for the target: all pauses, or none where the operator lets them count.</summary>
    /// <param name="endedSeconds">Pauses that are over.</param>
    /// <param name="since">UTC instant since which it pauses; null where it does not.</param>
    public static TimeSpan NotCounted(
        long endedSeconds,
        DateTime? since,
        bool pauseWhileWaiting,
        DateTime now
    ) =>
        pauseWhileWaiting
            ? TimeSpan.FromSeconds(endedSeconds)
                + (since is { } start ? now - start : TimeSpan.Zero)
            : TimeSpan.Zero;

    public long Seconds => (long)(EndedAt - StartedAt).TotalSeconds;
}
