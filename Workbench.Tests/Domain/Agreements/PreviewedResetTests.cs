using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

[Rule("N5")]
public sealed class PreviewedResetTests
{
    private static readonly DateTime PreviewedAt = new(2027, 2, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime RanAt = new(2027, 3, 1, 0, 10, 0, DateTimeKind.Utc);

    [Fact]
    public void Equal_figures_need_no_explanation()
    {
        var compared = new PreviewedReset(Line(330, 0, PreviewedAt), Line(330, 0, RanAt));

        compared.State.Should().Be(PreviewedResetState.AsPreviewed);
        compared
            .Explain([Entry(LedgerEntryKind.Draw, 60, PreviewedAt.AddDays(1))], [])
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void A_reset_that_has_not_run_is_told_apart()
    {
        new PreviewedReset(Line(330, 0, PreviewedAt), null)
            .State.Should()
            .Be(PreviewedResetState.NotRun);
    }

    [Fact]
    public void What_was_recorded_in_between_explains_a_difference()
    {
        var compared = new PreviewedReset(Line(330, 0, PreviewedAt), Line(210, 300, RanAt));

        var causes = compared.Explain(
            [
                Entry(LedgerEntryKind.Draw, 45, PreviewedAt.AddDays(-1)),
                Entry(LedgerEntryKind.Draw, 60, PreviewedAt.AddDays(1)),
                Entry(LedgerEntryKind.Draw, 60, PreviewedAt.AddDays(2)),
                Entry(LedgerEntryKind.Grant, 300, PreviewedAt.AddDays(3)),
                Entry(LedgerEntryKind.Lapse, 210, RanAt),
                Entry(LedgerEntryKind.Draw, 15, RanAt.AddDays(1)),
            ],
            [
                Package(1, "Plus", PreviewedAt.AddDays(1)),
                Package(2, "Pro", PreviewedAt.AddDays(2)),
                Package(3, "Mini", RanAt.AddDays(1)),
            ]
        );

        causes
            .Should()
            .Equal(
                new ResetDifference(LedgerEntryKind.Grant, new(300), null),
                new ResetDifference(LedgerEntryKind.Draw, new(120), null),
                new ResetDifference(null, Minutes.Zero, "Pro")
            );
    }

    [Fact]
    public void Any_figure_that_differs_is_a_difference()
    {
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3])
            .Sample(
                (lapsed, carried, ranLapsed, ranCarried) =>
                    (
                        new PreviewedReset(
                            Line(lapsed, carried, PreviewedAt),
                            Line(ranLapsed, ranCarried, RanAt)
                        ).State == PreviewedResetState.AsPreviewed
                    ) == ((lapsed, carried) == (ranLapsed, ranCarried)),
                iter: TestSize.Choose(shortRun: 200, longRun: 2000)
            );
    }

    [Theory]
    [InlineData(15, ResetRunState.Running)]
    [InlineData(16, ResetRunState.Interrupted)]
    public void A_run_that_writes_nothing_has_stopped(int minutes, ResetRunState state)
    {
        var run = ResetRun.Start(1, Day("2027-03-01"), 3, Actor.Program, RanAt);

        run.StateAt(RanAt.AddMinutes(minutes), null).Should().Be(state);
        run.StateAt(RanAt.AddMinutes(minutes), RanAt.AddMinutes(5))
            .Should()
            .Be(ResetRunState.Running);
        run.Finish(2, 1, 0, RanAt)
            .StateAt(RanAt.AddDays(1), null)
            .Should()
            .Be(ResetRunState.Finished);
    }

    private static ResetRunLine Line(int lapsed, int carried, DateTime at) =>
        ResetRunLine
            .Create(
                1,
                1,
                1,
                [
                    new(
                        1,
                        0,
                        Day("2026-03-01"),
                        Day("2027-03-01"),
                        lapsed,
                        carried,
                        600,
                        600 + carried,
                        at
                    ),
                ],
                settlement: null,
                at
            )
            .Single();

    private static LedgerEntry Entry(LedgerEntryKind kind, int minutes, DateTime at) =>
        new(1, 1, Day("2027-02-02"), kind, 1, minutes, null, null, null, null, at);

    private static PackageChange Package(int no, string to, DateTime at) =>
        new(1, no, Day("2027-02-02"), "Basic", to, Day("2027-03-01"), 0, 0, at);
}
