using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Xunit;
using static Workbench.Domain.Delivery.TargetStatus;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery;

[Rule("D1")]
public sealed class DeliveryStatisticsTests
{
    [Fact]
    public void A_delivery_within_the_first_bound_counts_for_both_bounds()
    {
        var statistics = DeliveryStatistics.FromStatuses([
            OnTrack,
            OnTrack,
            Due,
            Late,
            OnTrack,
            Late,
        ]);

        statistics.Should().Be(new DeliveryStatistics(6, 3, 4));
        (
            statistics.AfterSecondBound,
            statistics.PercentWithinFirstBound,
            statistics.PercentWithinSecondBound
        )
            .Should()
            .Be((2, 50, 67));
        DeliveryStatistics
            .Sum([statistics, DeliveryStatistics.FromStatuses([Due])])
            .Should()
            .Be(new DeliveryStatistics(7, 3, 5));
    }

    [Theory]
    [InlineData(1, 8, 13)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(5, 5, 100)]
    [InlineData(251, 252, 99)]
    [InlineData(1, 252, 1)]
    [InlineData(0, 252, 0)]
    public void A_share_is_in_whole_per_cent_half_rounded_up(int part, int all, int percent) =>
        new DeliveryStatistics(all, part, part).PercentWithinFirstBound.Should().Be(percent);

    [Fact]
    public void Without_deliveries_there_is_no_share() =>
        DeliveryStatistics
            .FromStatuses([])
            .Should()
            .Match<DeliveryStatistics>(k =>
                k.PercentWithinFirstBound == null && k.AfterSecondBound == 0
            );

    [Fact]
    [Rule("K9")]
    [Rule("D3")]
    public void A_delivery_is_judged_by_its_own_cycle_its_waits_and_the_busy_period_of_its_start()
    {
        var targets = new DeliveryTargetCalculator(
            [new(1, Day("2026-06-01"), Day("2026-06-07"), 3, "Summer")],
            PauseWhileWaiting: true,
            Now.AddDays(100)
        );

        StatusAfter(targets, "2026-05-31", 7).Should().Be(OnTrack);
        StatusAfter(targets, "2026-05-31", 8).Should().Be(Due);
        StatusAfter(targets, "2026-06-01", 10).Should().Be(OnTrack);
        StatusAfter(targets, "2026-06-01", 11).Should().Be(Due);
        StatusAfter(targets, "2026-06-01", 18).Should().Be(Late);
        StatusAfter(targets, "2026-06-01", 18, pausedDays: 8).Should().Be(OnTrack);
    }

    private static TargetStatus StatusAfter(
        DeliveryTargetCalculator targets,
        string from,
        int days,
        int pausedDays = 0
    )
    {
        var start = Utc($"{from} 07:00");
        return DeliveryTargetCalculator
            .CalculateAtDelivery(
                targets.Freeze(new(412, 2, start, start.AddDays(days), pausedDays * 86_400, null))
            )
            .Status;
    }
}
