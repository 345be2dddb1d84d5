using Workbench.Domain;

namespace Workbench.App.Live.Presence;

/// <summary>One window of one person on the page of one ticket; over when it is disposed.</summary>
public sealed class PresenceHandle : IDisposable
{
    private readonly PresenceTracker tracker;

    internal PresenceHandle(PresenceTracker tracker, int ticket, Actor who) =>
        (this.tracker, TicketNumber, Person) = (tracker, ticket, who);

    public int TicketNumber { get; }

    public Actor Person { get; }

    /// <summary>False while the window's connection is lost: nobody knows whether somebody is there.</summary>
    internal bool IsConnected { get; set; } = true;

    /// <summary>UTC instant until which they count as writing.</summary>
    internal DateTime TypingUntil { get; set; }

    /// <summary>They are typing; it fades by itself when it is not said again.</summary>
    public void ReportTyping() => tracker.SetTyping(this, PresenceTracker.TypingTimeout);

    /// <summary>What they wrote is sent.</summary>
    public void StopTyping() => tracker.SetTyping(this, TimeSpan.Zero);

    public void SetConnected(bool isConnected) => tracker.SetConnected(this, isConnected);

    public void Dispose() => tracker.Leave(this);
}
