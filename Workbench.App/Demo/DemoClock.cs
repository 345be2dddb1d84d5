namespace Workbench.App.Demo;

/// <summary>A clock that is moved through the past, so that the normal use cases create the demo data.</summary>
internal sealed class DemoClock(DateTime start) : TimeProvider
{
    /// <summary>UTC.</summary>
    public DateTime Now { get; private set; } = start;

    /// <summary>Moves the clock forward. Never moves it backward.</summary>
    public void AdvanceTo(DateTime utc) => Now = utc > Now ? utc : Now;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
