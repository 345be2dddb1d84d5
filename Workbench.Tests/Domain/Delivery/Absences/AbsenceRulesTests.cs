using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery.Absences;

[Rule("D7")]
public sealed class AbsenceRulesTests
{
    private static readonly Actor Lead = new(9, "Per", Roles.TeamLead);
    private static readonly DateOnly Today = StockholmTime.DateOf(Now);

    [Theory]
    [InlineData("2026-06-01", "2026-06-05", DayPart.WholeDay, true)] // the same days
    [InlineData("2026-06-05", "2026-06-09", DayPart.Afternoon, true)] // half of the last day
    [InlineData("2026-06-06", "2026-06-09", DayPart.WholeDay, false)] // the day after
    [InlineData("2026-06-10", "2026-06-10", DayPart.Afternoon, false)] // the other half
    [InlineData("2026-06-10", "2026-06-10", DayPart.Morning, true)]
    [InlineData("2026-06-09", "2026-06-11", DayPart.WholeDay, true)]
    [ExampleTest("D7")]
    public void Absences_of_a_person_have_no_half_day_in_common(
        string from,
        string to,
        DayPart part,
        bool overlaps
    )
    {
        Absence[] others =
        [
            CreateAbsence(1, Anna.Id, "2026-06-01", "2026-06-05"),
            CreateAbsence(2, Anna.Id, "2026-06-10", "2026-06-10", DayPart.Morning),
            CreateAbsence(3, 8, "2026-06-01", "2026-06-30"),
            CreateAbsence(4, Anna.Id, "2026-06-01", "2026-06-30") with
            {
                CancelledAt = Now,
            },
        ];
        var entered = AbsenceRules.Enter(
            CreateAbsence(5, Anna.Id, from, to, part),
            others,
            Anna,
            Now
        );

        if (overlaps)
        {
            entered.ShouldBeRefused().Code.Should().Be(RefusalCode.AbsenceOverlaps);
        }
        else
        {
            entered.ShouldSucceed().Absence.NextChangeNo.Should().Be(2);
        }
    }

    [Fact]
    public void An_overlap_names_the_days_that_are_taken()
    {
        var refusal = AbsenceRules
            .Enter(
                CreateAbsence(2, Anna.Id, "2026-06-03", "2026-06-20"),
                [CreateAbsence(1, Anna.Id, "2026-06-01", "2026-06-05")],
                Anna,
                Now
            )
            .ShouldBeRefused();

        refusal.Data.Should().Equal(Day("2026-06-01"), Day("2026-06-05"));
    }

    [Fact]
    public void A_person_enters_their_own_and_a_team_lead_anybodys()
    {
        var absence = CreateAbsence(1, 8, "2026-06-02", "2026-06-02");

        AbsenceRules
            .Enter(absence, [], Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AbsenceOfAnother);
        AbsenceRules
            .Enter(absence, [], Lead, Now)
            .ShouldSucceed()
            .Change.Should()
            .Match<AbsenceChange>(c =>
                c.Kind == AbsenceChangeKind.Entered && c.No == 1 && c.ActorId == Lead.Id
            );
    }

    [Fact]
    public void What_is_over_is_corrected_by_a_team_lead()
    {
        var over = CreateAbsence(1, Anna.Id, "2026-05-25", "2026-05-31");
        var longer = over.Days with { To = Today };

        AbsenceRules
            .Change(over, longer, [over], Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AbsenceOver);
        AbsenceRules.Cancel(over, Anna, Now).ShouldBeRefused();
        AbsenceRules.Enter(over, [], Anna, Now).ShouldBeRefused();
        AbsenceRules.Change(over, longer, [over], Lead, Now).ShouldSucceed();
        AbsenceRules.Cancel(over, Lead, Now).ShouldSucceed();
    }

    [Fact]
    public void A_running_absence_is_not_shortened_into_the_past_by_the_person()
    {
        var running = CreateAbsence(1, Anna.Id, "2026-05-25", "2026-06-05");

        AbsenceRules
            .Change(running, running.Days with { To = Today }, [running], Anna, Now)
            .ShouldSucceed()
            .Absence.To.Should()
            .Be(Today);
        AbsenceRules
            .Change(running, running.Days with { To = Today.AddDays(-1) }, [running], Anna, Now)
            .ShouldBeRefused();
    }

    [Fact]
    public void A_cancelled_absence_keeps_its_days_and_is_not_changed_again()
    {
        var cancelled = AbsenceRules
            .Cancel(CreateAbsence(1, Anna.Id, "2026-06-02", "2026-06-03"), Anna, Now)
            .ShouldSucceed();

        cancelled.Absence.Covers(Day("2026-06-02")).Should().BeFalse();
        cancelled.Absence.Days.From.Should().Be(Day("2026-06-02"));
        cancelled.Change.Kind.Should().Be(AbsenceChangeKind.Cancelled);
        AbsenceRules
            .Cancel(cancelled.Absence, Lead, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AbsenceCancelled);
    }

    [Theory]
    [InlineData("2026-06-05", "2026-06-04", RefusalCode.PeriodEndsBeforeStart)]
    [InlineData("2025-05-30", "2026-06-04", RefusalCode.AbsenceDateOutOfRange)]
    [InlineData("2028-06-01", "2028-06-02", RefusalCode.AbsenceDateOutOfRange)]
    [InlineData("2026-06-01", "2027-06-02", RefusalCode.AbsenceTooLong)]
    public void Impossible_days_are_refused(string from, string to, RefusalCode code) =>
        AbsenceRules
            .Enter(CreateAbsence(1, Anna.Id, from, to), [], Lead, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(code);

    [Fact]
    public void Away_until_counts_days_off_and_whole_days_that_follow()
    {
        var calendar = new AbsenceCalendar([
            CreateAbsence(1, 7, "2026-06-03", "2026-06-05"), // Wednesday to Friday
            CreateAbsence(2, 7, "2026-06-08", "2026-06-09"), // Monday and Tuesday
            CreateAbsence(3, 7, "2026-06-10", "2026-06-10", DayPart.Morning),
            CreateAbsence(4, 7, "2026-06-12", "2026-06-12", DayPart.Afternoon),
        ]);

        calendar.Find(7, Day("2026-06-02")).Should().BeNull();
        calendar
            .Find(7, Day("2026-06-03"))
            .Should()
            .Be(new AwayPerson(7, DayPart.WholeDay, Day("2026-06-09")));
        calendar
            .Find(7, Day("2026-06-10"))
            .Should()
            .Be(new AwayPerson(7, DayPart.Morning, Day("2026-06-10")));
        calendar.Find(8, Day("2026-06-03")).Should().BeNull();
        calendar.FindNext(7, Day("2026-06-09"))!.Id.Should().Be(3);
    }

    [Fact]
    public void Two_halves_are_a_whole_day() =>
        new AbsenceCalendar([
            CreateAbsence(1, 7, "2026-06-03", "2026-06-03", DayPart.Morning),
            CreateAbsence(2, 7, "2026-06-03", "2026-06-03", DayPart.Afternoon),
        ])
            .Find(7, Day("2026-06-03"))!
            .Part.Should()
            .Be(DayPart.WholeDay);

    [Fact]
    public void Capacity_counts_working_days_holidays_and_halves()
    {
        var calendar = new AbsenceCalendar([
            CreateAbsence(1, 7, "2026-06-17", "2026-06-19"),
            CreateAbsence(2, 8, "2026-06-18", "2026-06-18", DayPart.Morning),
        ]);

        WorkingCapacity
            .ByDay([7, 8, 9], calendar, Day("2026-06-16"), Day("2026-06-20"))
            .Should()
            .Equal(
                new DayCapacity(Day("2026-06-16"), 6, 6),
                new DayCapacity(Day("2026-06-17"), 4, 6),
                new DayCapacity(Day("2026-06-18"), 3, 6),
                new DayCapacity(Day("2026-06-19"), 0, 0), // Midsummer Eve
                new DayCapacity(Day("2026-06-20"), 0, 0)
            );
    }

    /// <summary>Any sequence of commands, compared with a set of half-days that each person is away.</summary>
    [Fact]
    [PropertyTest("D7")]
    public void Whatever_is_entered_changed_and_cancelled_no_half_day_is_taken_twice()
    {
        var random = new Random(20261130);
        for (var run = 0; run < 300; run++)
        {
            var absences = new List<Absence>();
            for (var step = 1; step <= 25; step++)
            {
                var days = RandomDays(random);
                var person = random.Next(7, 9);
                var index = random.Next(absences.Count + 2);
                var result =
                    index >= absences.Count
                        ? AbsenceRules.Enter(
                            new(step, person, days.From, days.To, days.Part, ""),
                            absences,
                            Lead,
                            Now
                        )
                    : random.Next(4) == 0 ? AbsenceRules.Cancel(absences[index], Lead, Now)
                    : AbsenceRules.Change(absences[index], days, absences, Lead, Now);
                if (result.TryGetValue(out var after, out var refusal))
                {
                    absences.RemoveAll(a => a.Id == after.Absence.Id);
                    absences.Add(after.Absence);
                }
                else
                {
                    refusal
                        .Code.Should()
                        .BeOneOf(RefusalCode.AbsenceOverlaps, RefusalCode.AbsenceCancelled);
                }

                ShouldBeConsistent(absences);
            }
        }
    }

    private static void ShouldBeConsistent(List<Absence> absences)
    {
        var halves = absences.Where(a => !a.IsCancelled).SelectMany(HalfDaysOf).ToList();
        halves.Should().OnlyHaveUniqueItems();
        var calendar = new AbsenceCalendar(absences);
        var capacity = WorkingCapacity.ByDay([7, 8], calendar, Today, Today.AddDays(20));
        foreach (var day in capacity.Where(d => d.MaxHalfDays > 0))
        {
            (day.MaxHalfDays - day.HalfDays).Should().Be(halves.Count(h => h.Day == day.Day));
        }
    }

    private static IEnumerable<(int Person, DateOnly Day, bool IsMorning)> HalfDaysOf(
        Absence absence
    )
    {
        for (var day = absence.From; day <= absence.To; day = day.AddDays(1))
        {
            if (absence.Part != DayPart.Afternoon)
            {
                yield return (absence.PersonId, day, true);
            }

            if (absence.Part != DayPart.Morning)
            {
                yield return (absence.PersonId, day, false);
            }
        }
    }

    private static AbsenceDays RandomDays(Random random)
    {
        var from = Today.AddDays(random.Next(18));
        return new(from, from.AddDays(random.Next(4)), (DayPart)random.Next(3), "");
    }

    internal static Absence CreateAbsence(
        int id,
        int personId,
        string from,
        string to,
        DayPart part = DayPart.WholeDay
    ) => new(id, personId, Day(from), Day(to), part, "");
}
