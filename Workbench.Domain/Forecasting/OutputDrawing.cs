using Workbench.Domain.Delivery;

namespace Workbench.Domain.Forecasting;

/// <summary>How futures are drawn from the past.</summary>
/// <param name="WindowDays">How far back past weeks are looked for.</param>
/// <param name="LoadWidth">
/// How much the open work may differ, as the standard deviation of the logarithm of its ratio; null draws all weeks alike.
/// </param>
internal sealed record OutputDrawing(long Seed, int WindowDays = 400, double? LoadWidth = 0.5)
{
    public const int DefaultRuns = 200;

    public int Runs { get; init; } = DefaultRuns;

    /// <summary>Working days after which a future ends; what is not done then is done later.</summary>
    public int MaxDays { get; init; } = 520;

    /// <summary>Work in thousandths after which a future need not go on.</summary>
    public long MaxWork { get; init; } = long.MaxValue;

    public CapacityCalendar Capacity { get; init; } = CapacityCalendar.Ordinary;

    public IReadOnlyList<BusyPeriod> BusyPeriods { get; init; } = [];

    public bool IsBusy(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return BusyPeriods.Any(b => b.From <= date && date <= b.To);
    }
}
