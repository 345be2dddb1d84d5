namespace Workbench.App.Features.Tickets.Time;

/// <summary>Registered time that belongs to another ticket.</summary>
/// <param name="TimeNo">The entry, counted per ticket.</param>
/// <param name="To">Number of the ticket that it belongs to.</param>
public sealed record MoveTimeInput(int TimeNo, int To, string Reason);
