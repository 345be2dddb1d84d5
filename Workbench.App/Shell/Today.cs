using Workbench.Domain;

namespace Workbench.App.Shell;

/// <summary>The date in Stockholm and the instant, for pages: they know no clock of their own (T3, T4).</summary>
public sealed class Today(TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public DateOnly Date => StockholmTime.DateOf(Now);

    /// <summary>Ends after so long.</summary>
    public Task WaitAsync(TimeSpan pause, CancellationToken ct) => Task.Delay(pause, time, ct);

    /// <summary>Calls back at every tick until disposed.</summary>
    public ITimer Every(TimeSpan period, Action tick) =>
        time.CreateTimer(_ => tick(), null, period, period);
}
