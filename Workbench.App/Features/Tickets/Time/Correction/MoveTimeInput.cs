namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>Registered time that belongs to another ticket.</summary>
/// <param name="TimeNo">The entry, counted per ticket.</param>
/// <param name="To">Number of the ticket that it belongs to.</param>
public sealed record MoveTimeInput(int TimeNo, int To, string Reason)
{
    /// <summary>As it was before, where a move is undone; null takes it as the other ticket does now (K9).</summary>
    public bool? OwnFault { get; init; }
}
