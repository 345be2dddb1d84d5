using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Delivery;

[Rule("D3")]
public sealed class BusyPeriodTests
{
    private static readonly BusyPeriod Christmas = CreatePeriod("2026-12-14", "2027-01-06", 7);
    private static readonly BusyPeriod Sale = CreatePeriod("2026-12-20", "2026-12-28", 10);

    [Theory]
    [InlineData("2026-12-13 22:59", 0)] // 23:59 on the 13th in Stockholm
    [InlineData("2026-12-13 23:00", 7)] // midnight: the first day
    [InlineData("2026-12-24 12:00", 10)] // both: the longest counts, once
    [InlineData("2027-01-06 22:59", 7)] // the last minute of the last day
    [InlineData("2027-01-06 23:00", 0)]
    public void The_day_of_submission_in_Stockholm_decides(string utc, int extraDays) =>
        new DeliveryTargetCalculator([Christmas, Sale], true, SampleData.Now)
            .ExtraDays(SampleData.Utc(utc))
            .Should()
            .Be(extraDays);

    [Fact]
    [ExampleTest("D3")]
    public void Both_bounds_move()
    {
        var ticket = SampleData.SampleTicket with
        {
            SubmittedAt = SampleData.Utc("2026-12-15 08:00"),
        };

        TargetStatus StatusAfter(int days) =>
            new DeliveryTargetCalculator([Christmas], true, ticket.SubmittedAt.AddDays(days))
                .Calculate(ticket)
                .Status;

        StatusAfter(14).Should().Be(TargetStatus.OnTrack);
        StatusAfter(15).Should().Be(TargetStatus.Due);
        StatusAfter(21).Should().Be(TargetStatus.Due);
        StatusAfter(22).Should().Be(TargetStatus.Late);
    }

    [Fact]
    [PropertyTest("D3")]
    public void More_periods_never_make_a_target_earlier()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 1_000; i++)
        {
            var periods = Enumerable
                .Range(1, random.Next(0, 6))
                .Select(id =>
                {
                    var from = new DateOnly(2026, 1, 1).AddDays(random.Next(365));
                    return new BusyPeriod(
                        id,
                        from,
                        from.AddDays(random.Next(60)),
                        random.Next(1, 61),
                        "Busy"
                    );
                })
                .ToList();
            var from = SampleData.Utc("2026-01-01 00:00").AddMinutes(random.Next(365 * 1440));
            var all = new DeliveryTargetCalculator(periods, true, SampleData.Now).ExtraDays(from);
            var fewer = new DeliveryTargetCalculator(
                [.. periods.Skip(1)],
                true,
                SampleData.Now
            ).ExtraDays(from);

            all.Should().BeGreaterThanOrEqualTo(fewer);
            all.Should().BeOneOf([0, .. periods.Select(p => p.ExtraDays)]);
        }
    }

    [Fact]
    public void Whatever_periods_are_entered_later_a_delivery_keeps_its_target()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 1_000; i++)
        {
            var start = SampleData.Utc("2026-01-01 00:00").AddMinutes(random.Next(365 * 1440));
            var delivered = new DeliveryTargetCalculator(RandomPeriods(random), true, start).Freeze(
                new(412, 1, start, start.AddHours(random.Next(1, 2_000)), random.Next(90_000), null)
            );
            var first = DeliveryTargetCalculator.CalculateAtDelivery(delivered);

            // Nothing but the record itself is asked: neither the periods nor the settings of a later day.
            first.Should().Be(DeliveryTargetCalculator.CalculateAtDelivery(delivered with { }));
            delivered.IsWithinFirstBound.Should().Be(first.Status == TargetStatus.OnTrack);
            delivered.IsWithinSecondBound.Should().Be(first.Status != TargetStatus.Late);
        }
    }

    [Fact]
    public void A_preview_names_exactly_the_open_tickets_whose_target_moves()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 300; i++)
        {
            var now = SampleData.Utc("2026-12-31 12:00");
            var before = new DeliveryTargetCalculator(RandomPeriods(random), true, now);
            var after = before with { BusyPeriods = RandomPeriods(random) };
            var open = Enumerable
                .Range(1, 20)
                .Select(number =>
                    SampleData.SampleTicket with
                    {
                        Number = number,
                        SubmittedAt = now.AddHours(-random.Next(8_000)),
                    }
                )
                .ToList();

            var effect = BusyPeriodEffect.Calculate(open, before, after);

            effect
                .Tickets.Select(t => t.Ticket)
                .Should()
                .Equal(
                    open.Where(t => before.Calculate(t).Deadline != after.Calculate(t).Deadline)
                );
            effect
                .LateAfter.Should()
                .Be(open.Count(t => after.Calculate(t).Status == TargetStatus.Late));
        }
    }

    private static List<BusyPeriod> RandomPeriods(Random random) =>
        [
            .. Enumerable
                .Range(1, random.Next(0, 6))
                .Select(id =>
                {
                    var from = new DateOnly(2026, 1, 1).AddDays(random.Next(365));
                    var to = from.AddDays(random.Next(60));
                    return new BusyPeriod(id, from, to, random.Next(1, 61), "Busy");
                }),
        ];

    [Fact]
    public void An_invalid_period_is_refused()
    {
        RefusalCodeOf("2026-12-24", "2026-12-23", 5, "Christmas")
            .Should()
            .Be(RefusalCode.PeriodEndsBeforeStart);
        RefusalCodeOf("2026-12-24", "2026-12-24", 0, "Christmas")
            .Should()
            .Be(RefusalCode.ExtraDaysOutOfRange);
        RefusalCodeOf("2026-12-24", "2026-12-24", 61, "Christmas")
            .Should()
            .Be(RefusalCode.ExtraDaysOutOfRange);
        RefusalCodeOf("2026-12-24", "2026-12-24", 60, " ").Should().Be(RefusalCode.TextMissing);
        BusyPeriod
            .Create(
                1,
                SampleData.Day("2026-12-24"),
                SampleData.Day("2026-12-24"),
                60,
                " Christmas "
            )
            .ShouldSucceed()
            .Note.Should()
            .Be("Christmas");
    }

    private static RefusalCode RefusalCodeOf(string from, string to, int days, string note) =>
        BusyPeriod
            .Create(1, SampleData.Day(from), SampleData.Day(to), days, note)
            .ShouldBeRefused()
            .Code;

    private static BusyPeriod CreatePeriod(string from, string to, int days) =>
        BusyPeriod
            .Create(1, SampleData.Day(from), SampleData.Day(to), days, "Busy")
            .ShouldSucceed();
}
