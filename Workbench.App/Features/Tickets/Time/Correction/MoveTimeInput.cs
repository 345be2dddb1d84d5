namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>The input for moving registered time.</summary>
/// <param name="TimeNo">The number of the entry on its ticket.</param>
/// <param name="To">The number of the target ticket.</param>
public sealed record MoveTimeInput(int TimeNo, int To, string Reason)
{
    /// <summary>The value before the move, when a move is undone; null uses the value of the target ticket (K9).</summary>
    public bool? OwnFault { get; init; }
}
