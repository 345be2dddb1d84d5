using Workbench.Domain;

namespace Workbench.App.Live;

/// <summary>Gives pages the current instant and the date in Stockholm (T3, T4). Pages use no other clock.</summary>
public sealed class StockholmClock(TimeProvider time)
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => StockholmTime.DateOf(UtcNow);

    /// <summary>Completes after the given time.</summary>
    public Task DelayAsync(TimeSpan pause, CancellationToken ct) => Task.Delay(pause, time, ct);

    /// <summary>Calls the action once per period until the timer is disposed.</summary>
    public ITimer CreateTimer(TimeSpan period, Action tick) =>
        time.CreateTimer(_ => tick(), null, period, period);
}
