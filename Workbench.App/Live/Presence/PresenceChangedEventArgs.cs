namespace Workbench.App.Live.Presence;

/// <summary>Names the ticket on which somebody arrived, left, or started or stopped typing.</summary>
public sealed class PresenceChangedEventArgs(int ticketNumber) : EventArgs
{
    public int TicketNumber { get; } = ticketNumber;
}
