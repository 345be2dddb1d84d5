using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Triage;

[Rule("D6")]
public sealed class TimeAdviceTests
{
    private static readonly AdviceHitRate Trusted = new(18, 20);

    /// <summary>Nine tickets have a band from the least to the greatest, eight have none.</summary>
    [Fact]
    [ExampleTest("D6")]
    public void Nine_similar_tickets_say_the_median_and_the_band_and_eight_say_nothing()
    {
        int[] minutes = [45, 20, 60, 30, 25, 240, 50, 40, 35];

        var advice = TimeAdvice.Decide(minutes, Trusted);
        var fewer = TimeAdvice.Decide(minutes[..8], Trusted);

        advice.Band.Should().Be(new TimeBand(9, 20, 40, 240));
        advice.Silence.Should().BeNull();
        advice.HitRate.Percent.Should().Be(90);
        fewer.Band.Should().BeNull();
        fewer.Silence.Should().Be(AdviceSilence.TooFewSimilar);
        fewer.SimilarCount.Should().Be(8);
    }

    [Theory]
    [InlineData(19, 19, AdviceSilence.TooFewCompared)]
    [InlineData(0, 0, AdviceSilence.TooFewCompared)]
    [InlineData(169, 199, AdviceSilence.HeldTooRarely)]
    [InlineData(170, 200, null)]
    [InlineData(20, 20, null)]
    public void Advice_that_holds_too_rarely_or_was_not_compared_is_silent(
        int held,
        int compared,
        AdviceSilence? silence
    )
    {
        var advice = TimeAdvice.Decide(Enumerable.Repeat(30, 9), new(held, compared));

        advice.Silence.Should().Be(silence);
        (advice.Band is null).Should().Be(silence is not null);
    }

    [Fact]
    public void Tickets_without_time_and_those_behind_the_nearest_do_not_count()
    {
        var minutes = Enumerable
            .Repeat(0, 5)
            .Concat(Enumerable.Repeat(30, TimeAdvice.MaxSimilar))
            .Concat(Enumerable.Repeat(1_000, 50));

        TimeAdvice
            .Decide(minutes, Trusted)
            .Band.Should()
            .Be(new TimeBand(TimeAdvice.MaxSimilar, 30, 30, 30));
    }

    [Fact]
    public void What_was_expected_is_kept_beside_what_it_took_also_without_a_band()
    {
        var delivery = new DeliveredCycle(412, 1, Now, Now.AddDays(3), 0, 7)
        {
            RegisteredMinutes = 50,
        };

        var compared = TimeAdvice.Compare(delivery, Enumerable.Range(1, 9).Select(i => i * 10));
        var silent = TimeAdvice.Compare(delivery, [10, 20]);

        compared
            .Should()
            .Be(
                new TimeAdviceOutcome(412, Now.AddDays(3), 9, 50)
                {
                    LowerMinutes = 10,
                    MedianMinutes = 50,
                    UpperMinutes = 90,
                }
            );
        silent.Should().Be(new TimeAdviceOutcome(412, Now.AddDays(3), 2, 50));
    }

    /// <summary>Of values of one kind, the next lies below the upper end in nine of ten cases, and in the band in eight.</summary>
    [Fact]
    [PropertyTest("D6")]
    public void A_further_ticket_of_the_same_kind_keeps_to_the_band_as_often_as_it_says()
    {
        var random = new Random(6_001);
        var (below, within, rounds) = (0, 0, TestSize.Choose(20_000, 200_000));
        for (var round = 0; round < rounds; round++)
        {
            int[] minutes =
            [
                .. Enumerable
                    .Range(0, random.Next(TimeBand.MinCount, TimeAdvice.MaxSimilar + 1))
                    .Select(_ => Draw(random)),
            ];
            var next = Draw(random);

            var band = TimeAdvice.Decide(minutes, Trusted).Band!;

            band.Lower.Should().BeLessThanOrEqualTo(band.Median);
            band.Upper.Should().BeGreaterThanOrEqualTo(band.Median);
            band.Lower.Should().BeGreaterThanOrEqualTo(minutes.Min());
            band.Upper.Should().BeLessThanOrEqualTo(minutes.Max());
            TimeAdvice
                .Decide(minutes.Order(), Trusted)
                .Band.Should()
                .Be(band, "order is no matter");
            below += next <= band.Upper ? 1 : 0;
            within += next <= band.Upper && next >= band.Lower ? 1 : 0;
        }

        (below / (double)rounds).Should().BeInRange(0.89, 0.92);
        (within / (double)rounds).Should().BeInRange(0.79, 0.83);

        static int Draw(Random random) => 1 + (int)(30 * Math.Exp(2 * random.NextDouble() * 2));
    }
}
