using Workbench.Domain;

namespace Workbench.App.Storage.Presence;

/// <summary>One window of one person on the page of one ticket; over when it is disposed.</summary>
public sealed class Visit : IDisposable
{
    private readonly Presences presences;

    internal Visit(Presences presences, int ticket, Actor who) =>
        (this.presences, Ticket, Who) = (presences, ticket, who);

    public int Ticket { get; }

    public Actor Who { get; }

    /// <summary>False while the window's connection is lost: nobody knows whether somebody is there.</summary>
    internal bool IsThere { get; set; } = true;

    /// <summary>UTC instant until which they count as writing.</summary>
    internal DateTime WritesUntil { get; set; }

    /// <summary>They are typing; it fades by itself when it is not said again.</summary>
    public void Writes() => presences.Write(this, Presences.WritesFor);

    /// <summary>What they wrote is sent.</summary>
    public void Stops() => presences.Write(this, TimeSpan.Zero);

    public void Connected(bool isThere) => presences.Connect(this, isThere);

    public void Dispose() => presences.Leave(this);
}
