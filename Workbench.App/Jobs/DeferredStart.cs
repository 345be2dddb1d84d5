namespace Workbench.App.Jobs;

/// <summary>
/// Lets what the first answer doesn't need start after it: once the first request is answered, or two seconds after the program
/// listens, whichever comes first.
/// </summary>
public sealed class DeferredStart(IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource answered = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Reports that a request was answered.</summary>
    public void ReportAnswer() => answered.TrySetResult();

    /// <summary>Waits for the first answer. Uses real time: no rule depends on it.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
        await Task.WhenAny(answered.Task, Task.Delay(MaxDelay, ct));
        ct.ThrowIfCancellationRequested();
    }
}
