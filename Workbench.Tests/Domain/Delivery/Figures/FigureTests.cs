using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery.Figures;

public sealed class FigureTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DeliveryPeriod TwoWeeks = new(new(2026, 11, 16), new(2026, 11, 29));

    [Fact]
    [Rule("D1")]
    public void Open_tickets_of_the_past_are_counted_back_from_now()
    {
        var flow = TicketFlow.Calculate(
            TwoWeeks,
            [
                new(0, FlowKind.Submitted, 5),
                new(0, FlowKind.Delivered, 10),
                new(1, FlowKind.Submitted, 4),
                new(1, FlowKind.Reopened, 2),
                new(1, FlowKind.Ended, 1),
                new(2, FlowKind.Submitted, 3),
            ],
            openNow: 20,
            Today
        );

        flow.OpenAtStart.Should().Be(17);
        flow.Weeks.Select(w => w.OpenAtEnd).Should().Equal(12, 17);
        (flow.Arrived, flow.Delivered, flow.Ended).Should().Be((11, 10, 1));
        // 12 tickets at 10 in 5 working days, and 17 at 10 in 10.
        flow.Weeks.Select(w => w.DaysToClear).Should().Equal(6, 17);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(5, 0, 10, null)]
    [InlineData(5, 10, 0, null)]
    [InlineData(11, 10, 10, 11)]
    [InlineData(11, 20, 10, 6)]
    public void Days_to_clear_are_rounded_up(long work, long done, int days, int? expected) =>
        TicketFlow.DaysToClear(work, done, days).Should().Be(expected);

    [Theory]
    [InlineData(50, 5)]
    [InlineData(85, 9)]
    [InlineData(95, 10)]
    [InlineData(1, 1)]
    public void A_percentile_is_the_lowest_age_that_so_many_do_not_exceed(int percent, int days) =>
        AgeBands.Percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], percent).Should().Be(days);

    [Fact]
    [Rule("D2")]
    public void Bands_of_ages_hold_what_they_say()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var ages = Enumerable
                .Range(0, random.Next(1, 60))
                .Select(_ => (TicketState.Queued, random.Next(40)))
                .ToList();
            var bands = AgeBands.Calculate(ages).Single();

            foreach (
                var (percent, value) in new[]
                {
                    (50, bands.Median),
                    (85, bands.Percentile85),
                    (95, bands.Percentile95),
                }
            )
            {
                ages.Count(a => a.Item2 <= value)
                    .Should()
                    .BeGreaterThanOrEqualTo((ages.Count * percent + 99) / 100);
                ages.Count(a => a.Item2 < value)
                    .Should()
                    .BeLessThan((ages.Count * percent + 99) / 100);
            }

            bands.Oldest.Should().Be(ages.Max(a => a.Item2));
        }
    }

    [Theory]
    [InlineData(100, 120, 20)]
    [InlineData(100, 80, -20)]
    [InlineData(200, 201, 1)]
    [InlineData(0, 0, null)]
    [Rule("K2")]
    public void The_bias_is_in_percent_of_the_estimates(long estimated, long took, int? percent) =>
        new EstimateAccuracy(3, estimated, took, 1).BiasPercent.Should().Be(percent);

    [Fact]
    [Rule("D1")]
    public void Sums_of_days_give_the_same_figures_as_their_single_deliveries()
    {
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            var single = Enumerable
                .Range(0, 40)
                .Select(_ =>
                {
                    var second = random.Next(2);
                    return new DeliveryDaySum(
                        TwoWeeks.From.AddDays(random.Next(-3, 18)),
                        1,
                        random.Next(second + 1),
                        second,
                        random.Next(100),
                        100 + random.Next(100),
                        random.Next(100),
                        random.Next(240)
                    );
                })
                .ToList();
            var days = single
                .GroupBy(s => s.Day)
                .Select(g => new DeliveryDaySum(
                    g.Key,
                    g.Count(),
                    g.Sum(s => s.WithinFirstBound),
                    g.Sum(s => s.WithinSecondBound),
                    g.Sum(s => s.CustomerSeconds),
                    g.Sum(s => s.PausedSeconds),
                    g.Sum(s => s.TriageSeconds),
                    g.Sum(s => s.PlannedMinutes)
                ))
                .ToList();

            OnTimeFigures
                .ByWeek(TwoWeeks, days)
                .Should()
                .Equal(OnTimeFigures.ByWeek(TwoWeeks, single));
            WaitingFigures.Calculate(days).Should().Be(WaitingFigures.Calculate(single));
            OnTimeFigures
                .ByWeek(TwoWeeks, days)
                .Sum(w => w.Counts.Delivered)
                .Should()
                .Be(single.Count(s => TwoWeeks.Contains(s.Day)));
        }
    }

    [Fact]
    [Rule("D2")]
    public void The_average_wait_is_that_of_all_deliveries()
    {
        var waits = WaitingFigures.Calculate([
            new(Today, 2, 0, 0, 3_600, 10_800, 600, 0),
            new(Today, 1, 0, 0, 1_800, 1_800, 300, 0),
        ]);

        waits.Should().Be(new WaitingFigures(3, 5_400, 7_200, 900));
        (waits.AverageCustomerMinutes, waits.AverageFundingMinutes, waits.AverageTriageMinutes)
            .Should()
            .Be((30, 40, 5));
        WaitingFigures.Calculate([]).AverageCustomerMinutes.Should().BeNull();
    }

    [Fact]
    [Rule("T1")]
    public void Work_is_added_up_by_week_and_by_month()
    {
        var period = new DeliveryPeriod(new(2026, 10, 30), new(2026, 11, 3));
        var work = TechnicianWork.Calculate(
            period,
            [
                new(1, new(2026, 10, 30), 60),
                new(1, new(2026, 11, 1), 30),
                new(1, new(2026, 11, 2), 15),
                new(1, new(2026, 11, 4), 999),
                new(2, new(2026, 11, 3), 200),
            ]
        );

        work.Select(w => (w.TechnicianId, w.Total)).Should().Equal((2, 200), (1, 105));
        work[1].Weeks.Should().Equal(90, 15);
        work[1].Months.Should().Equal(60, 45);
    }

    [Fact]
    [Rule("D1")]
    public void The_outlook_has_late_tickets_first_and_none_whose_time_stands_still()
    {
        Ticket Aged(int number, double days, TicketState state = TicketState.Queued) =>
            SampleTicket with
            {
                Number = number,
                State = state,
                SubmittedAt = Now.AddDays(-days),
                PausedSince = Pause.IsPause(state) ? Now.AddDays(-1) : null,
            };

        var found = DeliveryOutlook.Find(
            [
                Aged(1, 3),
                Aged(2, 8),
                Aged(3, 20),
                Aged(4, 10),
                Aged(5, 10, TicketState.AwaitingCustomer),
                Aged(6, 30, TicketState.AwaitingFunding),
                Aged(7, 30, TicketState.Escalated),
                Aged(8, 30, TicketState.Delivered),
            ],
            new([], true, Now)
        );

        found
            .Select(e => (e.Ticket.Number, e.IsLate, e.Holder))
            .Should()
            .Equal(
                (6, true, TicketHolder.Funding),
                (3, true, TicketHolder.Queue),
                (4, false, TicketHolder.Queue),
                (2, false, TicketHolder.Queue)
            );
    }

    [Fact]
    [Rule("K4")]
    public void Hours_that_ran_out_in_the_middle_of_work_are_no_skip()
    {
        OvertakingRules
            .IsOvertaking(TicketChangeKind.HoursMissing, TicketState.Queued)
            .Should()
            .BeTrue();
        OvertakingRules
            .IsOvertaking(TicketChangeKind.HoursMissing, TicketState.Started)
            .Should()
            .BeFalse();
        OvertakingRules
            .IsOvertaking(TicketChangeKind.Reopened, TicketState.Delivered)
            .Should()
            .BeFalse();
    }

    [Fact]
    [Rule("K2")]
    public void The_queue_is_added_up_by_size() =>
        QueuedWork
            .BySize([
                SampleTicket with
                {
                    Number = 1,
                    Size = SizeClass.Medium,
                    EstimateMinutes = null,
                },
                SampleTicket with
                {
                    Number = 2,
                    Size = SizeClass.Small,
                    EstimateMinutes = 40,
                    RegisteredMinutes = 10,
                },
                SampleTicket with
                {
                    Number = 3,
                    Size = SizeClass.Small,
                    EstimateMinutes = null,
                },
            ])
            .Should()
            .Equal(
                new QueuedWork(SizeClass.Small, 2, 90),
                new QueuedWork(SizeClass.Medium, 1, 240)
            );
}
