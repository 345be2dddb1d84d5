using Workbench.Domain;

namespace Workbench.App.Live;

/// <summary>The date in Stockholm and the instant, for pages: they know no clock of their own (T3, T4).</summary>
public sealed class StockholmClock(TimeProvider time)
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => StockholmTime.DateOf(UtcNow);

    /// <summary>Ends after so long.</summary>
    public Task DelayAsync(TimeSpan pause, CancellationToken ct) => Task.Delay(pause, time, ct);

    /// <summary>Calls back at every tick until disposed.</summary>
    public ITimer CreateTimer(TimeSpan period, Action tick) =>
        time.CreateTimer(_ => tick(), null, period, period);
}
