using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Live;

/// <summary>
/// Base class of components that show current data. It reads once when it appears, and again when a relevant change is
/// published or a new day begins. The first change refreshes as soon as it is its turn (<see cref="RefreshScheduler"/>), further
/// ones at most twice a second. The subscription ends when the component is disposed.
/// </summary>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan DayCheckInterval = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource disposal = new();
    private IDisposable? subscription;
    private ITimer? refreshTimer;
    private ITimer? dayTimer;
    private DateOnly today;
    private int pending;

    [Inject]
    public required ChangeFeed Feed { get; init; }

    [Inject]
    public required RefreshScheduler Scheduler { get; init; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    /// <summary>The signed-in person.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>Canceled when the component is disposed. Passed to every call.</summary>
    protected CancellationToken DisposalToken => disposal.Token;

    /// <summary>False until the first read has finished.</summary>
    protected bool IsLoaded { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Actor = await CurrentPerson.GetAsync();
        subscription = Feed.Subscribe(OnChanges);
        today = Clock.Today;
        await ReadAsync(DisposalToken);
        IsLoaded = true;
        if (RefreshInterval is { } period)
        {
            refreshTimer = Clock.CreateTimer(period, RefreshOverTime);
        }

        dayTimer = Clock.CreateTimer(DayCheckInterval, RefreshOnNewDay);
    }

    /// <summary>
    /// How often the component reads again without a change, for data that depends on the time. Null for never.
    /// </summary>
    protected virtual TimeSpan? RefreshInterval => null;

    /// <summary>Whether the shown data depends on the time now. If not, the interval passes without a read.</summary>
    protected virtual bool ChangesOverTime => true;

    /// <summary>
    /// Whether the last read brought something else to show. A component that often reads the same says so here: an empty
    /// update costs a message to the browser and its answer.
    /// </summary>
    protected virtual bool HasNewContent => true;

    /// <summary>Returns whether the shown data depends on the changed entity.</summary>
    protected abstract bool IsAffectedBy(Change change);

    /// <summary>Reads the data to show.</summary>
    protected abstract Task ReadAsync(CancellationToken ct);

    /// <summary>Releases what a derived component holds when it is disposed.</summary>
    protected virtual ValueTask DisposeAsyncCore() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        refreshTimer?.Dispose();
        dayTimer?.Dispose();
        await disposal.CancelAsync();
        await DisposeAsyncCore();
        disposal.Dispose();
        GC.SuppressFinalize(this);
    }

    private void OnChanges(IReadOnlyCollection<Change> changes)
    {
        var concerned = false;
        foreach (var change in changes)
        {
            // Asks about every change, even after a match: a component may take note of each one.
            // What is shown may depend on any setting.
            concerned |= IsAffectedBy(change) || change.Topic == ChangeTopic.Settings;
        }

        if (concerned)
        {
            QueueRefresh();
        }
    }

    private void RefreshOverTime()
    {
        if (ChangesOverTime)
        {
            QueueRefresh();
        }
    }

    /// <summary>A page that stays open over midnight must not go on with yesterday's date.</summary>
    private void RefreshOnNewDay()
    {
        if (today != Clock.Today)
        {
            today = Clock.Today;
            QueueRefresh();
        }
    }

    /// <summary>The publisher never waits for a page: the refresh waits for its turn among the pages of this node.</summary>
    private void QueueRefresh()
    {
        if (Interlocked.Increment(ref pending) == 1)
        {
            Scheduler.Enqueue(RefreshAsync);
        }
    }

    private Task RefreshAsync() =>
        disposal.IsCancellationRequested ? Task.CompletedTask : InvokeAsync(ReadAndShowAsync);

    private async Task ReadAndShowAsync()
    {
        try
        {
            var pendingBefore = Volatile.Read(ref pending);
            await ReadAsync(DisposalToken);
            if (HasNewContent)
            {
                StateHasChanged();
            }

            Scheduler.PauseAfterRefresh(() => HasChangedSince(pendingBefore), RefreshAsync);
        }
        catch (Exception e) when (IsEndOfPage(e)) { }
        catch (Exception e)
        {
            Interlocked.Exchange(ref pending, 0);
            await DispatchExceptionAsync(e);
        }
    }

    /// <summary>After the pause, the changes that came since the last read are shown together.</summary>
    private bool HasChangedSince(int pendingBefore) =>
        Interlocked.CompareExchange(ref pending, 0, pendingBefore) != pendingBefore;

    private bool IsEndOfPage(Exception e) =>
        e is OperationCanceledException or ObjectDisposedException
        && disposal.IsCancellationRequested;
}
