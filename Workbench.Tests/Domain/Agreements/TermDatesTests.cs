using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

[Rule("A1")]
public sealed class TermDatesTests
{
    /// <summary>Four years with one leap year.</summary>
    public static TheoryData<int> Years => [2024, 2025, 2026, 2027];

    [Theory]
    [InlineData(0, "2024-02-29")]
    [InlineData(1, "2025-02-28")]
    [InlineData(2, "2026-02-28")]
    [InlineData(3, "2027-02-28")]
    [InlineData(4, "2028-02-29")]
    [ExampleTest("A1")]
    public void Worked_example_3_an_anchor_of_29_February(int number, string start) =>
        TermDates.Create(Day("2024-02-29"), number).Start.Should().Be(Day(start));

    [Theory]
    [MemberData(nameof(Years))]
    [PropertyTest("A1")]
    public void Forty_years_from_every_anchor_day_tile_without_gap_or_overlap(int year)
    {
        var first = new DateOnly(year, 1, 1);
        for (var anchor = first; anchor.Year == year; anchor = anchor.AddDays(1))
        {
            var expectedStart = anchor;
            for (var number = 0; number < 40; number++)
            {
                var term = TermDates.Create(anchor, number);
                (term.Number, term.Start).Should().Be((number, expectedStart));
                term.End.Should().BeAfter(term.Start);
                term.Start.Month.Should().Be(anchor.Month);
                term.Start.Day.Should().Be(ExpectedDay(anchor, term.Start.Year));
                expectedStart = term.End;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_day_is_found_in_its_term_at_both_borders_for_every_anchor_day(int year)
    {
        var first = new DateOnly(year, 1, 1);
        for (var anchor = first; anchor.Year == year; anchor = anchor.AddDays(1))
        {
            for (var number = 0; number < 40; number++)
            {
                var term = TermDates.Create(anchor, number);
                TermDates.Containing(anchor, term.Start).Should().Be(term);
                TermDates.Containing(anchor, term.End.AddDays(-1)).Should().Be(term);
                TermDates.Containing(anchor, term.End).Number.Should().Be(number + 1);
            }
        }
    }

    [Fact]
    public void A_term_is_half_open()
    {
        var term = TermDates.Create(Day("2026-03-01"), 0);

        term.Contains(Day("2026-02-28")).Should().BeFalse();
        term.Contains(Day("2026-03-01")).Should().BeTrue();
        term.Contains(Day("2027-02-28")).Should().BeTrue();
        term.Contains(Day("2027-03-01")).Should().BeFalse();
    }

    [Fact]
    public void A_day_before_the_anchor_has_no_term()
    {
        var before = () => TermDates.Containing(Day("2026-03-01"), Day("2026-02-28"));

        before.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static int ExpectedDay(DateOnly anchor, int year) =>
        anchor is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? 28 : anchor.Day;
}
