using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery.Absences;

[Rule("D7")]
public sealed class AbsenceImportTests
{
    [Fact]
    public void The_same_calendar_again_adds_nothing()
    {
        CalendarAbsence[] calendar =
        [
            Event("a", "2026-06-02", "2026-06-03"),
            Event("b", "2026-07-01", "2026-07-31"),
        ];
        var first = Plan(calendar, []);
        first.Select(s => s.Kind).Should().AllBeEquivalentTo(AbsenceImportKind.Added);
        first.Should().OnlyContain(s => s.Transition!.Change.IsImported);

        var again = Plan(calendar, [.. first.Select(s => s.Transition!.Absence)]);

        again.Select(s => s.Kind).Should().AllBeEquivalentTo(AbsenceImportKind.Known);
        again.Should().OnlyContain(s => s.Transition == null);
    }

    [Fact]
    public void A_moved_event_changes_and_a_cancelled_one_cancels_its_absence()
    {
        Absence[] stored =
        [
            Stored(1, "a", "2026-06-02", "2026-06-03"),
            Stored(2, "b", "2026-06-10", "2026-06-10"),
            Stored(3, "c", "2026-06-20", "2026-06-20") with
            {
                CancelledAt = Now,
            },
        ];

        var steps = Plan(
            [
                Event("a", "2026-06-03", "2026-06-04"),
                Event("b", "2026-06-10", "2026-06-10") with
                {
                    IsCancelled = true,
                },
                Event("c", "2026-06-20", "2026-06-20"),
                Event("d", "2026-06-21", "2026-06-21") with
                {
                    IsCancelled = true,
                },
            ],
            stored
        );

        steps
            .Select(s => s.Kind)
            .Should()
            .Equal(
                AbsenceImportKind.Changed,
                AbsenceImportKind.Cancelled,
                AbsenceImportKind.CancelledHere,
                AbsenceImportKind.Known
            );
        steps[0].Transition!.Absence.From.Should().Be(Day("2026-06-03"));
        steps[1].Transition!.Absence.IsCancelled.Should().BeTrue();
    }

    [Fact]
    public void An_event_on_days_that_are_taken_is_skipped_with_the_reason_and_the_others_are_added()
    {
        var steps = Plan(
            [
                Event("a", "2026-06-02", "2026-06-03"),
                Event("b", "2026-06-03", "2026-06-03"),
                Event("c", "2026-06-08", "2026-06-08"),
            ],
            [Stored(1, null, "2026-06-08", "2026-06-09")]
        );

        steps
            .Select(s => s.Problem?.Code)
            .Should()
            .Equal(null, RefusalCode.AbsenceOverlaps, RefusalCode.AbsenceOverlaps);
    }

    private static IReadOnlyList<AbsenceImportStep> Plan(
        CalendarAbsence[] calendar,
        Absence[] existing
    ) => AbsenceImport.Plan(Anna.Id, calendar, existing, Anna, Now);

    private static CalendarAbsence Event(string key, string from, string to) =>
        new(key, new(Day(from), Day(to), DayPart.WholeDay, "Vacation"), IsCancelled: false);

    private static Absence Stored(int id, string? key, string from, string to) =>
        new(id, Anna.Id, Day(from), Day(to), DayPart.WholeDay, "Vacation")
        {
            SourceKey = key,
            NextChangeNo = 2,
        };
}
