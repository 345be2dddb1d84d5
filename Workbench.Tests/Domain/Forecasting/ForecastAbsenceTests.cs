using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Forecasting;

[Rule("D5")]
[Rule("D7")]
public sealed class ForecastAbsenceTests
{
    private static readonly int[] Group = [1, 2, 3, 4];

    [Fact]
    public void The_capacity_of_a_day_is_the_share_of_the_group_that_is_there()
    {
        var monday = new DateOnly(2026, 6, 1);
        var absences = new AbsenceCalendar([
            Away(1, monday, monday.AddDays(11)),
            Away(2, monday.AddDays(3), monday.AddDays(3), DayPart.Morning),
            Away(9, monday, monday.AddDays(30)),
        ]);

        var capacity = CapacityCalendar.Ordinary.AddAbsences(Group, absences);

        capacity.ShareOn(monday.AddDays(-3)).Should().Be(1);
        capacity.ShareOn(monday).Should().Be(0.75);
        capacity.ShareOn(monday.AddDays(3)).Should().Be(0.625);
        capacity.ShareOn(monday.AddDays(4)).Should().Be(0.75);
        capacity.ShareOn(monday.AddDays(11)).Should().Be(0.75);
        capacity.ShareOn(monday.AddDays(14)).Should().Be(1, "9 is not of the group");
        CapacityCalendar
            .Ordinary.AddAbsences(Group, AbsenceCalendar.Empty)
            .Should()
            .BeSameAs(CapacityCalendar.Ordinary);
    }

    [Fact]
    public void Whoever_is_away_the_capacity_is_what_is_left_of_each_working_day()
    {
        var random = new Random(7_002);
        var start = new DateOnly(2026, 5, 4);
        for (var round = 0; round < TestSize.Choose(40, 400); round++)
        {
            var absences = new AbsenceCalendar(RandomAbsences(random, start));

            var capacity = CapacityCalendar.Ordinary.AddAbsences(Group, absences);

            foreach (var day in WorkingCapacity.ByDay(Group, absences, start, start.AddDays(60)))
            {
                if (day.MaxHalfDays > 0)
                {
                    capacity
                        .ShareOn(day.Day)
                        .Should()
                        .BeApproximately(day.HalfDays / (double)day.MaxHalfDays, 1e-9);
                }
            }
        }
    }

    [Fact]
    public void An_absence_never_makes_a_date_earlier_and_a_long_one_makes_dates_later()
    {
        var random = new Random(7_003);
        var (moved, total) = (0, 0);
        for (var round = 0; round < TestSize.Choose(6, 40); round++)
        {
            var input = ForecastSamples.Mixed(random);
            var today = DateOnly.FromDayNumber((int)input.Now);
            var absences = new AbsenceCalendar([Away(1, today, today.AddDays(60))]);

            var before = ForecastSamples.Forecast(input);
            var after = ForecastSamples.Forecast(
                input with
                {
                    Capacity = input.Capacity.AddAbsences(Group, absences),
                }
            );

            foreach (var (ticket, level) in Levels(before))
            {
                var days = after.Find(ticket.Number)!.Days[level];
                days.Should().BeGreaterThanOrEqualTo(ticket.Days[level]);
                moved += days > ticket.Days[level] ? 1 : 0;
                total++;
            }
        }

        (moved / (double)total).Should().BeGreaterThan(0.8);
    }

    [Fact]
    public void What_is_stored_of_a_ticket_in_a_night_does_not_depend_on_those_behind_it()
    {
        var input = ForecastSamples.Mixed(new Random(7_004)) with { };
        input = input with
        {
            Open = [.. input.Open.Select(t => t with { Kind = OpenTicketKind.Ready })],
        };

        var all = QueueForecaster.ForecastNight(input, ForecastSkill.None);
        var first = QueueForecaster.ForecastNight(
            input with
            {
                Open = [input.Open[0]],
            },
            ForecastSkill.None
        );

        all.Should().HaveCount(input.Open.Count);
        all[0].ByPosition.Should().Equal(first[0].ByPosition);
        for (var level = 0; level < ForecastLevels.Stated.Count; level++)
        {
            all.Select(t => t.ByPosition[level]).Should().BeInAscendingOrder();
        }
    }

    [Fact]
    public void The_hours_of_a_week_are_those_from_today_on_without_absences()
    {
        var wednesday = new DateOnly(2026, 11, 25);
        var absences = new AbsenceCalendar([
            Away(1, wednesday.AddDays(5), wednesday.AddDays(6)),
            Away(1, wednesday.AddDays(1), wednesday.AddDays(1), DayPart.Afternoon),
        ]);

        var weeks = WorkingCapacity.ByWeek(1, absences, wednesday, 3);

        weeks
            .Should()
            .Equal(
                new WeekCapacity(new(2026, 48), 5, 6),
                new WeekCapacity(new(2026, 49), 6, 10),
                new WeekCapacity(new(2026, 50), 10, 10)
            );
        weeks[0].Minutes.Should().Be(20 * 60);
        weeks.Select(w => w.IsReduced).Should().Equal(true, true, false);
    }

    private static IEnumerable<(TicketForecast Ticket, int Level)> Levels(QueueForecast forecast) =>
        forecast.Tickets.SelectMany(t =>
            Enumerable.Range(0, ForecastLevels.Stated.Count).Select(l => (t, l))
        );

    private static IEnumerable<Absence> RandomAbsences(Random random, DateOnly start) =>
        Enumerable
            .Range(0, random.Next(8))
            .Select(i =>
            {
                var from = start.AddDays(random.Next(50));
                return new Absence(
                    i + 1,
                    random.Next(1, 7),
                    from,
                    from.AddDays(random.Next(15)),
                    (DayPart)random.Next(3),
                    ""
                );
            });

    private static Absence Away(
        int person,
        DateOnly from,
        DateOnly to,
        DayPart part = DayPart.WholeDay
    ) => new(person * 1_000 + from.DayNumber % 1_000, person, from, to, part, "");
}
