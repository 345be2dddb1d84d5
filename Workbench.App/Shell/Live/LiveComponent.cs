using Microsoft.AspNetCore.Components;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Shell.Live;

/// <summary>
/// A component that shows what is true now: it reads once when it appears and again when a change concerns it. The first
/// change shows at once, further ones at most twice a second. It listens no longer than it is on the screen.
/// </summary>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource gone = new();
    private IDisposable? subscription;
    private ITimer? ticks;
    private int pending;

    [Inject]
    public required ChangeFeed Feed { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required Today Time { get; init; }

    /// <summary>Who looks at the page.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>Ends when the component leaves the screen; goes along with every call.</summary>
    protected CancellationToken Gone => gone.Token;

    /// <summary>False until the first read is there.</summary>
    protected bool IsLoaded { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Actor = await Person.GetAsync();
        subscription = Feed.Subscribe(OnChanges);
        await ReadAsync(Gone);
        IsLoaded = true;
        if (Every is { } period)
        {
            ticks = Time.Every(period, Refresh);
        }
    }

    /// <summary>How often it reads anew without any change: where what is shown becomes something else by itself, in time.</summary>
    protected virtual TimeSpan? Every => null;

    /// <summary>Whether what is shown depends on the thing that changed.</summary>
    protected abstract bool Concerns(Change change);

    /// <summary>Reads what is shown.</summary>
    protected abstract Task ReadAsync(CancellationToken ct);

    /// <summary>What a component does besides when it leaves the screen.</summary>
    protected virtual ValueTask LeaveAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        ticks?.Dispose();
        await gone.CancelAsync();
        await LeaveAsync();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }

    private void OnChanges(IReadOnlyCollection<Change> changes)
    {
        var concerned = false;
        foreach (var change in changes)
        {
            // Each of them is asked about, also after a yes: a component may note what it hears.
            concerned |= Concerns(change);
        }

        if (concerned)
        {
            Refresh();
        }
    }

    private void Refresh()
    {
        if (Interlocked.Increment(ref pending) == 1)
        {
            // The publisher never waits for a page.
            _ = InvokeAsync(CatchUpAsync);
        }
    }

    private async Task CatchUpAsync()
    {
        try
        {
            while (true)
            {
                var seen = Volatile.Read(ref pending);
                await ReadAsync(Gone);
                StateHasChanged();
                await Time.WaitAsync(Pause, Gone);
                if (Interlocked.CompareExchange(ref pending, 0, seen) == seen)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested) { }
        catch (ObjectDisposedException) when (gone.IsCancellationRequested) { }
        catch (Exception e)
        {
            Interlocked.Exchange(ref pending, 0);
            await DispatchExceptionAsync(e);
        }
    }
}
