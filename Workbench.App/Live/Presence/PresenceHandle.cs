using Workbench.Domain;

namespace Workbench.App.Live.Presence;

/// <summary>Represents one browser window of one person on the page of one ticket. Disposing it ends the presence.</summary>
public sealed class PresenceHandle : IDisposable
{
    private readonly PresenceTracker tracker;

    internal PresenceHandle(PresenceTracker tracker, int ticket, Actor person) =>
        (this.tracker, TicketNumber, Person) = (tracker, ticket, person);

    public int TicketNumber { get; }

    public Actor Person { get; }

    /// <summary>False while the connection of the window is lost: the person may have left.</summary>
    internal bool IsConnected { get; set; } = true;

    /// <summary>UTC instant until which the person counts as typing.</summary>
    internal DateTime TypingUntil { get; set; }

    /// <summary>Marks the person as typing. The mark expires unless it is reported again.</summary>
    public void ReportTyping() => tracker.SetTyping(this, PresenceTracker.TypingTimeout);

    /// <summary>Clears the typing mark, because the text was sent.</summary>
    public void StopTyping() => tracker.SetTyping(this, TimeSpan.Zero);

    public void SetConnected(bool isConnected) => tracker.SetConnected(this, isConnected);

    public void Dispose() => tracker.Leave(this);
}
