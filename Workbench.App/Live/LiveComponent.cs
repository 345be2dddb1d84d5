using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Live;

/// <summary>
/// A component that shows what is true now: it reads once when it appears and again when a change concerns it. The first
/// change shows at once, further ones at most twice a second. It listens no longer than it is on the screen.
/// </summary>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan MinRefreshInterval = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource disposal = new();
    private IDisposable? subscription;
    private ITimer? refreshTimer;
    private int pending;

    [Inject]
    public required ChangeFeed Feed { get; init; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    /// <summary>Who looks at the page.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>Ends when the component leaves the screen; goes along with every call.</summary>
    protected CancellationToken DisposalToken => disposal.Token;

    /// <summary>False until the first read is there.</summary>
    protected bool IsLoaded { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Actor = await CurrentPerson.GetAsync();
        subscription = Feed.Subscribe(OnChanges);
        await ReadAsync(DisposalToken);
        IsLoaded = true;
        if (RefreshInterval is { } period)
        {
            refreshTimer = Clock.CreateTimer(period, QueueRefresh);
        }
    }

    /// <summary>How often it reads anew without any change: where what is shown becomes something else by itself, in time.</summary>
    protected virtual TimeSpan? RefreshInterval => null;

    /// <summary>Whether what is shown depends on the thing that changed.</summary>
    protected abstract bool IsAffectedBy(Change change);

    /// <summary>Reads what is shown.</summary>
    protected abstract Task ReadAsync(CancellationToken ct);

    /// <summary>What a component does besides when it leaves the screen.</summary>
    protected virtual ValueTask DisposeAsyncCore() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        refreshTimer?.Dispose();
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
            // Each of them is asked about, also after a yes: a component may note what it hears.
            concerned |= IsAffectedBy(change);
        }

        if (concerned)
        {
            QueueRefresh();
        }
    }

    private void QueueRefresh()
    {
        if (Interlocked.Increment(ref pending) == 1)
        {
            // The publisher never waits for a page.
            _ = InvokeAsync(RefreshAsync);
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            while (true)
            {
                var seen = Volatile.Read(ref pending);
                await ReadAsync(DisposalToken);
                StateHasChanged();
                await Clock.DelayAsync(MinRefreshInterval, DisposalToken);
                if (Interlocked.CompareExchange(ref pending, 0, seen) == seen)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (disposal.IsCancellationRequested) { }
        catch (ObjectDisposedException) when (disposal.IsCancellationRequested) { }
        catch (Exception e)
        {
            Interlocked.Exchange(ref pending, 0);
            await DispatchExceptionAsync(e);
        }
    }
}
