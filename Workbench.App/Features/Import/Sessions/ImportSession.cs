namespace Workbench.App.Features.Import.Sessions;

/// <summary>
/// A folder of one person's own for one import over the web, and how far it is. What runs in it goes on when its page is
/// left: nothing waits for a browser.
/// </summary>
public sealed class ImportSession(Guid id, int ownerId, string folder, DateTime openedAt)
    : IProgress<ImportProgress>
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private ImportOutcome? outcome;
    private bool hasFailed;

    public Guid Id { get; } = id;

    public int OwnerId { get; } = ownerId;

    public string Folder { get; } = folder;

    public DateTime OpenedAt { get; } = openedAt;

    /// <summary>Ends when nothing runs here.</summary>
    public Task RunningTask => running;

    public bool IsBusy => !running.IsCompleted;

    /// <summary>How far the run is; null before the first.</summary>
    public ImportProgress? Progress { get; private set; }

    /// <summary>
    /// What the last run came to; null while it runs and before. Whoever sees an outcome can therefore close the session.
    /// </summary>
    public ImportOutcome? Outcome => IsBusy ? null : outcome;

    /// <summary>The last run broke off, and nothing was written.</summary>
    public bool HasFailed => !IsBusy && hasFailed;

    public void Report(ImportProgress value) => Progress = value;

    /// <summary>Begins a run, unless one is under way: two clicks are one run.</summary>
    public void Start(Func<Task<ImportOutcome>> run, Action<Exception> report)
    {
        lock (gate)
        {
            if (!IsBusy)
            {
                (Progress, outcome, hasFailed) = (new(ImportPhase.Reading), null, false);

                // On a thread of its own: working out an import takes seconds that no page is to stand still for.
                running = Task.Run(() => RunAsync(run, report));
            }
        }
    }

    /// <summary>Other files than the ones that were looked through: what came of those says nothing any more.</summary>
    public void ClearOutcome()
    {
        lock (gate)
        {
            if (!IsBusy)
            {
                (outcome, hasFailed) = (null, false);
            }
        }
    }

    private async Task RunAsync(Func<Task<ImportOutcome>> run, Action<Exception> report)
    {
        try
        {
            outcome = await run();
        }
        catch (Exception e)
        {
            hasFailed = true;
            report(e);
        }
    }
}
