using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Forecasting;

[Rule("D5")]
public sealed class QueueForecasterTests
{
    private const int GroupSize = 4;

    /// <summary>Two deliveries each working day, eight tickets waiting: the last in a week at the latest.</summary>
    [Fact]
    [ExampleTest("D5")]
    public void A_steady_group_delivers_eight_waiting_tickets_within_a_week()
    {
        var input = TwoADay(waiting: 8);

        var forecast = ForecastSamples.Forecast(input);

        var first = forecast.Find(1)!.Dates;
        var last = forecast.Find(8)!.Dates;
        first.Median.Should().Be(new(2026, 6, 1));
        last.Median.Should().BeOnOrAfter(new(2026, 6, 3)).And.BeOnOrBefore(new(2026, 6, 8));
        last.Likely.Should().BeOnOrAfter(last.Median);
        last.Safe.Should().BeOnOrAfter(last.Likely).And.BeOnOrBefore(new(2026, 6, 10));
        forecast.NewTicket.Dates.Median.Should().BeOnOrAfter(last.Median);
        forecast.WholeQueue.Safe.Should().BeOnOrAfter(last.Safe);
        forecast.Find(8)!.WorkAhead.Should().Be(7);
        forecast
            .Basis.DeliveredPerWeek.Should()
            .BeApproximately(10, 1, "there are two holidays in May");
    }

    [Fact]
    [PropertyTest("D5")]
    public void Dates_rise_with_probability_and_with_the_place_and_are_the_same_again()
    {
        var random = new Random(5_001);
        for (var round = 0; round < TestSize.Choose(6, 60); round++)
        {
            var input = ForecastSamples.Mixed(random);

            var forecast = ForecastSamples.Forecast(input);

            forecast.Tickets.Should().HaveCount(input.Open.Count);
            foreach (var ticket in forecast.Tickets.Append(forecast.NewTicket))
            {
                ticket.Days.Should().BeInAscendingOrder().And.OnlyContain(d => d >= 0);
                WorkingCalendar.IsWorkingDay(ticket.Dates.Median).Should().BeTrue();
            }

            var ready = input.Open.Where(t => t.Kind == OpenTicketKind.Ready).Select(t => t.Number);
            for (var level = 0; level < ForecastLevels.Stated.Count; level++)
            {
                ready
                    .Select(n => forecast.Find(n)!.Days[level])
                    .Append(forecast.NewTicket.Days[level])
                    .Should()
                    .BeInAscendingOrder();
            }

            var again = ForecastSamples.Forecast(input);
            again
                .Tickets.Select(t => t.Dates)
                .Should()
                .Equal(forecast.Tickets.Select(t => t.Dates));
            again.WholeQueue.Should().Be(forecast.WholeQueue);
        }
    }

    [Fact]
    public void A_ticket_that_moves_to_the_front_never_delays_itself_nor_speeds_others_up()
    {
        var random = new Random(5_002);
        for (var round = 0; round < TestSize.Choose(5, 40); round++)
        {
            var input = ForecastSamples.Mixed(random);
            var moved = input.Open[random.Next(input.Open.Count)].Number;

            var compared = ForecastSamples.Compare(input, new ForecastScenario.MoveToFront(moved));

            foreach (var ticket in compared.After.Tickets)
            {
                var before = compared.Before.Find(ticket.Number)!.Days;
                for (var level = 0; level < before.Count; level++)
                {
                    if (ticket.Number == moved)
                    {
                        ticket.Days[level].Should().BeLessThanOrEqualTo(before[level]);
                    }
                    else
                    {
                        ticket.Days[level].Should().BeGreaterThanOrEqualTo(before[level]);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void More_technicians_are_never_later_and_fewer_never_earlier(int people)
    {
        var random = new Random(5_003);
        for (var round = 0; round < TestSize.Choose(5, 40); round++)
        {
            var input = ForecastSamples.Mixed(random);
            var from = DateOnly.FromDayNumber((int)input.Now + random.Next(5));

            var compared = ForecastSamples.Compare(
                input,
                new ForecastScenario.People(from, from.AddDays(6), people)
            );

            foreach (var ticket in compared.After.Tickets.Append(compared.After.NewTicket))
            {
                var before = compared.Before.Find(ticket.Number) ?? compared.Before.NewTicket;
                for (var level = 0; level < before.Days.Count; level++)
                {
                    (ticket.Days[level] - before.Days[level])
                        .Should()
                        .Match(d => people > 0 ? d <= 0 : d >= 0);
                }
            }
        }
    }

    [Fact]
    public void Ten_more_tickets_delay_a_new_one_and_none_that_waits()
    {
        var input = TwoADay(waiting: 8);

        var compared = ForecastSamples.Compare(input, new ForecastScenario.MoreTickets(10));

        compared.Moved.Should().BeEmpty();
        (
            compared.After.NewTicket.Dates.Median.DayNumber
            - compared.Before.NewTicket.Dates.Median.DayNumber
        )
            .Should()
            .BeInRange(4, 14);
    }

    [Fact]
    public void A_ticket_to_the_front_says_whom_it_delays_and_by_how_much()
    {
        var compared = ForecastSamples.Compare(
            TwoADay(waiting: 12),
            new ForecastScenario.MoveToFront(12)
        );

        compared.Moved[0].Number.Should().Be(12);
        compared.Moved[0].Days.Should().BeNegative();
        compared.Moved.Skip(1).Should().OnlyContain(t => t.Days > 0);
        compared.After.Find(12)!.Place.Should().Be(1);
        compared.After.Find(1)!.Place.Should().Be(2);
    }

    [Fact]
    public void A_planned_absence_moves_the_dates()
    {
        var input = TwoADay(waiting: 8);
        var from = DateOnly.FromDayNumber((int)input.Now);

        var away = ForecastSamples.Forecast(
            input with
            {
                Capacity = CapacityCalendar.Ordinary.Add(from, from.AddDays(30), -2, GroupSize),
            }
        );

        away.Find(8)!
            .Dates.Median.Should()
            .BeAfter(ForecastSamples.Forecast(input).Find(8)!.Dates.Median);
    }

    [Fact]
    public void A_ticket_that_waits_for_the_customer_lets_others_pass()
    {
        var input = TwoADay(waiting: 8);
        OpenTicket[] open =
        [
            input.Open[0] with
            {
                Kind = OpenTicketKind.AwaitingCustomer,
                Since = input.Now - 1,
            },
            .. input.Open.Skip(1),
        ];

        var forecast = ForecastSamples.Forecast(
            input with
            {
                Open = open,
                AwaitingCustomer = new([20, 25, 30, 40]),
            }
        );

        forecast.Find(1)!.Dates.Median.Should().BeAfter(forecast.Find(8)!.Dates.Median);
    }

    [Fact]
    public void Too_few_deliveries_are_refused()
    {
        var past = TwoADay(waiting: 3).History.Tickets.Take(59).ToList();

        RefusalOf(past).Should().Be(RefusalCode.ForecastPastTooThin);
    }

    [Fact]
    public void A_group_that_delivers_nothing_any_more_is_refused()
    {
        var input = TwoADay(waiting: 3);

        QueueForecaster
            .Forecast(input with { Now = input.Now + 22 }, ForecastSkill.None)
            .Match(_ => default, r => r.Code)
            .Should()
            .Be(RefusalCode.ForecastNothingDelivered);
    }

    [Fact]
    public void More_and_more_waiting_tickets_are_refused()
    {
        var input = TwoADay(waiting: 3);
        var flood = Enumerable
            .Range(0, 200)
            .Select(i => new PastTicket(input.Now - 40 + i * 0.2, null));

        RefusalOf([.. input.History.Tickets, .. flood])
            .Should()
            .Be(RefusalCode.ForecastPastUnstable);
    }

    [Fact]
    public void An_empty_queue_has_dates_for_a_new_ticket_alone()
    {
        var forecast = ForecastSamples.Forecast(TwoADay(waiting: 0));

        forecast.Tickets.Should().BeEmpty();
        forecast.NewTicket.Dates.Median.Should().BeOnOrBefore(new(2026, 6, 8));
    }

    private static RefusalCode RefusalOf(IReadOnlyList<PastTicket> past)
    {
        var now = past.Max(t => Math.Max(t.Arrived, t.Delivered ?? 0)) + 0.01;
        return QueueForecaster
            .Forecast(ForecastSamples.Input(past, now), ForecastSkill.None)
            .Match(_ => default, r => r.Code);
    }

    /// <summary>A year with two arrivals and two deliveries each working day, until Monday 2026-06-01.</summary>
    private static ForecastInput TwoADay(int waiting)
    {
        const int backlog = 8;
        var now = new DateOnly(2026, 6, 1).DayNumber + 0.35;
        var days = Enumerable.Range((int)now - 365, 365).Where(WorkingTime.IsWorkingDay).ToList();
        var slots = days.SelectMany(d => new[] { d + 0.4, d + 0.6 }).ToList();
        var past = slots
            .Take(slots.Count - backlog)
            .Select((arrived, i) => new PastTicket(arrived, slots[i + backlog] + 0.05))
            .ToList();
        var open = slots.TakeLast(backlog).Take(waiting).Select(a => new PastTicket(a, null));
        var more = Enumerable
            .Range(0, Math.Max(0, waiting - backlog))
            .Select(i => new PastTicket(now - 0.1 + i * 0.001, null));
        return ForecastSamples.Input([.. past, .. open, .. more], now);
    }
}
