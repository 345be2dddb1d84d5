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
    public static TimeSpan CalculateExcludedTime(
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
