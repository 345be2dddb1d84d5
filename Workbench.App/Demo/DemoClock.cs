namespace Workbench.App.Demo;

/// <summary>A clock that is stepped through the past, so that demo data is made by the use cases of live work.</summary>
internal sealed class DemoClock(DateTime start) : TimeProvider
{
    /// <summary>UTC.</summary>
    public DateTime Now { get; private set; } = start;

    /// <summary>Never backwards.</summary>
    public void AdvanceTo(DateTime utc) => Now = utc > Now ? utc : Now;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
