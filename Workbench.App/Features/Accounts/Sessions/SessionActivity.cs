using System.Collections.Concurrent;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Remembers when each session was last active on this node. <see cref="SessionActivityWriter"/> stores it once a minute in one
/// command, so that a thousand people who type cost one write.
/// </summary>
public sealed class SessionActivity(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTime> unsaved = new(StringComparer.Ordinal);

    /// <summary>Notes a key or a click in a session.</summary>
    public void Report(string session) => unsaved[session] = time.GetUtcNow().UtcDateTime;

    /// <returns>The later one of the stored instant and the one that isn't stored yet.</returns>
    public DateTime Latest(string session, DateTime stored) =>
        unsaved.TryGetValue(session, out var at) && at > stored ? at : stored;

    /// <summary>Returns what isn't stored yet.</summary>
    public IReadOnlyDictionary<string, DateTime> Unsaved() =>
        new Dictionary<string, DateTime>(unsaved, StringComparer.Ordinal);

    /// <summary>Forgets what was stored, unless the session was active again meanwhile.</summary>
    public void Forget(IReadOnlyDictionary<string, DateTime> stored)
    {
        foreach (var session in stored)
        {
            unsaved.TryRemove(session);
        }
    }
}
