using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>
/// Keeps what many open pages of this node show, so that one read serves all of them. It is read again after a change of its
/// topics, and when it is older than its maximum age, for what depends on the time.
/// </summary>
/// <param name="topics">A change of any of them makes the data out of date.</param>
public class SharedRead<T>(
    IChangePublisher publisher,
    TimeProvider time,
    TimeSpan maxAge,
    params ChangeTopic[] topics
) : IDisposable
    where T : notnull
{
    private readonly SemaphoreSlim semaphore = new(1, 1);
    private KeptData? kept;

    /// <summary>What is shown may depend on any setting.</summary>
    private readonly ChangeTopic[] watchedTopics = [.. topics, ChangeTopic.Settings];

    private long TopicVersion => publisher.VersionOf(watchedTopics);

    /// <summary>Returns the current data: what is kept, or what the first of the callers reads.</summary>
    public Task<T> GetAsync(Func<CancellationToken, Task<T>> read, CancellationToken ct) =>
        Current(maxAge) is { } current ? current.Data : ReadAsync(maxAge, read, ct);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            semaphore.Dispose();
        }
    }

    /// <summary>Reads again what is out of date or older than the given age, so that no caller has to wait for it.</summary>
    protected Task RenewAsync(
        TimeSpan age,
        Func<CancellationToken, Task<T>> read,
        CancellationToken ct
    ) => Current(age) is null ? ReadAsync(age, read, ct) : Task.CompletedTask;

    private async Task<T> ReadAsync(
        TimeSpan age,
        Func<CancellationToken, Task<T>> read,
        CancellationToken ct
    )
    {
        await semaphore.WaitAsync(ct);
        try
        {
            if (Current(age) is { } readByOther)
            {
                return await readByOther.Data;
            }

            // Read before the query: changes that are published while it runs are not in its result.
            var version = TopicVersion;
            var data = await read(ct);
            kept = new(Task.FromResult(data), version, time.GetTimestamp());
            return data;
        }
        finally
        {
            semaphore.Release();
        }
    }

    private KeptData? Current(TimeSpan age) =>
        kept is { } keptData
        && keptData.TopicVersion == TopicVersion
        && time.GetElapsedTime(keptData.ReadAt) < age
            ? keptData
            : null;

    private sealed record KeptData(Task<T> Data, long TopicVersion, long ReadAt);
}
