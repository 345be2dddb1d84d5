using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>The rules of time and money, each over random values.</summary>
public sealed class TimeAndMoneyProperties
{
    private static readonly int Runs = TestSize.Choose(shortRun: 500, longRun: 5_000);

    [Fact]
    [PropertyTest("T1")]
    public void Charged_time_is_the_next_whole_step_and_never_less_than_worked() =>
        Gen.Select(Gen.Int[0, 1_440], Gen.Int[1, 60])
            .Sample(
                (worked, step) =>
                {
                    var charged = Minutes.RoundUp(new(worked), step).Value;

                    charged.Should().BeInRange(worked, worked + step - 1);
                    (charged % step).Should().Be(0);
                    Minutes.RoundUp(new(worked), 1).Value.Should().Be(worked);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("T2")]
    public void Time_at_a_rate_is_within_half_an_ore_of_the_exact_amount() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Long[0, 500_000])
            .Sample(
                (minutes, rate) =>
                {
                    var ore = Money.ForTime(new(minutes), new(rate)).Ore;

                    // In sixtieths of an öre; exactly half is rounded away from zero.
                    var difference = ore * 60 - minutes * rate;
                    difference.Should().BeInRange(-29, 30);
                    Money.ForTime(new(-minutes), new(rate)).Ore.Should().Be(-ore);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("T3")]
    public void A_local_time_and_its_instant_lead_back_to_each_other_on_the_same_date() =>
        Gen.Int[0, 10 * 365 * 1_440]
            .Sample(
                minute =>
                {
                    var instant = SampleData.Utc("2024-01-01 00:00").AddMinutes(minute);

                    var local = StockholmTime.ToLocal(instant);

                    StockholmTime.DateOf(instant).Should().Be(DateOnly.FromDateTime(local));
                    StockholmTime.ToLocal(StockholmTime.ToUtc(local)).Should().Be(local);
                    (local - instant).TotalHours.Should().BeOneOf(1, 2);
                },
                iter: Runs
            );
}
