namespace Workbench.Benchmarks.CommandCosts;

/// <summary>A clock that a benchmark moves on, so that an hour of work does not lie within a second.</summary>
internal sealed class WorkdayClock : TimeProvider
{
    private long ticks = new DateTime(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
