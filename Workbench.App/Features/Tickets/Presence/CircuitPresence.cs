using Microsoft.AspNetCore.Components.Server.Circuits;
using Workbench.App.Live.Presence;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Presence;

/// <summary>
/// Tracks the visits of one window. They end when the window is closed, and don't count while its connection is lost: the page
/// stays alive for some minutes, but nobody may be there.
/// </summary>
public sealed class CircuitPresence(PresenceTracker tracker) : CircuitHandler
{
    private readonly Lock guard = new();
    private readonly HashSet<PresenceTracker.Handle> visits = [];

    public PresenceTracker.Handle Enter(int ticket, Actor who)
    {
        var handle = tracker.Enter(ticket, who);
        lock (guard)
        {
            visits.Add(handle);
        }

        return handle;
    }

    public void Leave(PresenceTracker.Handle handle)
    {
        lock (guard)
        {
            visits.Remove(handle);
        }

        handle.Dispose();
    }

    /// <summary>Reports that somebody is typing on a ticket in this window.</summary>
    public void StartTyping(int ticket) => ForEachVisit(ticket, v => v.ReportTyping());

    /// <summary>Reports that the typed text was sent.</summary>
    public void StopTyping(int ticket) => ForEachVisit(ticket, v => v.StopTyping());

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Snapshot().ForEach(v => v.SetConnected(false));
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Snapshot().ForEach(v => v.SetConnected(true));
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Snapshot().ForEach(Leave);
        return Task.CompletedTask;
    }

    private void ForEachVisit(int ticket, Action<PresenceTracker.Handle> act) =>
        Snapshot().FindAll(v => v.TicketNumber == ticket).ForEach(act);

    private List<PresenceTracker.Handle> Snapshot()
    {
        lock (guard)
        {
            return [.. visits];
        }
    }
}
