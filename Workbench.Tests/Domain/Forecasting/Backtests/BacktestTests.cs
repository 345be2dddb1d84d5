using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;
using Xunit;
using static Workbench.Tests.Support.GeneratedHistory;

namespace Workbench.Tests.Domain.Forecasting.Backtests;

[Rule("D5")]
public sealed class BacktestTests
{
    private const double MaxDeviation = 3;

    public static TheoryData<Kind> Kinds => [.. Enum.GetValues<Kind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_better_than_both_baselines_on_pasts_of_every_kind(Kind kind)
    {
        var report = Backtest.Run(new(ForecastSamples.Past(kind)), new());

        report.Score.Count.Should().BeGreaterThan(2000);
        foreach (var baseline in report.Baselines)
        {
            report.Score.Pinball.Should().BeLessThan(baseline.Score.Pinball, baseline.Name);
        }

        report.Score.Coverage[1].Should().BeApproximately(85, 4);
        report.Score.Coverage[2].Should().BeApproximately(95, 4);
        report.Histogram.Sum().Should().Be(report.Score.Count);
    }

    [Fact]
    public void A_forecast_knows_nothing_of_what_comes_after()
    {
        var past = ForecastSamples.Past(Kind.Steady);
        var end = past.Max(t => t.Arrived) - 300;
        var options = new BacktestOptions(0, end);
        // What is delivered later is open to the forecast; how long it takes must not matter.
        var other = past.Select(t =>
            t.Delivered > end + 40 ? t with { Delivered = t.Delivered + 50 } : t
        );

        var report = Backtest.Run(new(past), options with { ScoreBefore = end });
        var changed = Backtest.Run(new(other), options with { ScoreBefore = end });

        changed.Score.Pinball.Should().BeApproximately(report.Score.Pinball, 0.2);
        changed.Baselines[0].Score.Count.Should().Be(report.Baselines[0].Score.Count);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report()
    {
        var history = new ForecastHistory(ForecastSamples.Past(Kind.Seasonal));
        var options = new BacktestOptions(history.LastDay - 200);

        Backtest.Run(history, options).Should().BeEquivalentTo(Backtest.Run(history, options));
    }

    [Fact]
    public void A_replay_serves_the_oldest_first_and_keeps_each_days_output()
    {
        var past = ForecastSamples.Past(Kind.Steady);

        var replay = FifoReplay.Create(past);

        replay.Select(t => t.Delivered ?? double.MaxValue).Should().BeInAscendingOrder();
        replay
            .Where(t => t.Delivered is not null)
            .CountBy(t => t.Delivered!.Value)
            .Should()
            .BeEquivalentTo(
                past.Where(t => t.Delivered is not null)
                    .CountBy(t => Math.Floor(t.Delivered!.Value))
            );
    }

    [Fact]
    public void Pinball_loss_is_the_levels_share_above_and_the_rest_below()
    {
        ForecastLevels.PinballLoss(0.85, 10, 14).Should().BeApproximately(3.4, 1e-9);
        ForecastLevels.PinballLoss(0.85, 10, 6).Should().BeApproximately(0.6, 1e-9);
        ForecastLevels.PinballLoss(0.5, 10, 10).Should().Be(0);
    }

    [Fact]
    public void Nothing_to_score_is_an_empty_report() =>
        Backtest.Run(new([]), new()).Score.Count.Should().Be(0);

    /// <summary>The bars of the shared history and of its replay, where that file is there.</summary>
    [Theory]
    [InlineData(false, 300, 7.90)]
    [InlineData(true, 200, 2.10)]
    public void The_real_history_is_forecast_within_three_points(
        bool fifo,
        int minDelivered,
        double maxPinball
    )
    {
        if (SharedHistory.Read() is not { } past)
        {
            Assert.Skip("the shared history isn't there");
            return;
        }

        var history = new ForecastHistory(fifo ? FifoReplay.Create(past) : past, fifo);
        var options = new BacktestOptions(
            new DateOnly(2011, 1, 1).DayNumber,
            new DateOnly(2012, 8, 1).DayNumber,
            minDelivered
        );

        var report = Backtest.Run(history, options);

        report.Score.Count.Should().Be(2714);
        report.Score.Pinball.Should().BeLessThanOrEqualTo(maxPinball);
        report.Score.Coverage[1].Should().BeApproximately(85, MaxDeviation);
        report.Score.Coverage[2].Should().BeApproximately(95, MaxDeviation);
        if (!fifo)
        {
            report.Score.Coverage[0].Should().BeApproximately(50, MaxDeviation);
        }
    }
}
