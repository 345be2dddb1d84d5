namespace Workbench.App.Live.Presence;

/// <summary>On which ticket somebody came, went, or began or ceased to write.</summary>
public sealed class PresenceChangedEventArgs(int ticketNumber) : EventArgs
{
    public int TicketNumber { get; } = ticketNumber;
}
