using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>
/// Reads changed settings before a query uses them: after a change that this node or another one published, and at the latest after
/// a minute. Commands don't use it: they compare the number of the newest change inside their transaction.
/// </summary>
public sealed class SettingsRefresher(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    SettingsProvider settings,
    TimeProvider time
) : IRenewedRead
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private volatile LastRead? last;

    public ValueTask EnsureCurrentAsync(CancellationToken ct) => EnsureCurrentAsync(MaxAge, ct);

    public Task RenewAsync(CancellationToken ct) =>
        EnsureCurrentAsync(SharedReadRenewal.Age, ct).AsTask();

    private ValueTask EnsureCurrentAsync(TimeSpan maxAge, CancellationToken ct)
    {
        // Read before the query: changes that are published while it runs are not in its result.
        var version = publisher.VersionOf(ChangeTopic.Settings);
        return
            last is { } read && read.Version == version && time.GetElapsedTime(read.ReadAt) < maxAge
            ? ValueTask.CompletedTask
            : new(ReadAsync(version, ct));
    }

    private async Task ReadAsync(long version, CancellationToken ct)
    {
        var readAt = time.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(ct);
        settings.UpdateStored(await db.LoadStoredSettingsAsync(ct));
        last = new(version, readAt);
    }

    private sealed record LastRead(long Version, long ReadAt);
}
