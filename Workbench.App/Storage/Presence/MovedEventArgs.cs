namespace Workbench.App.Storage.Presence;

/// <summary>On which ticket somebody came, went, or began or ceased to write.</summary>
public sealed class MovedEventArgs(int ticket) : EventArgs
{
    public int Ticket { get; } = ticket;
}
