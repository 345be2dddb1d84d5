using CsCheck;
using FluentAssertions;
using Workbench.Domain.Billing;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Billing;

/// <summary>Random histories of sales, time, corrections, hand-overs, undos and locks, checked after every step.</summary>
public sealed class BillingProperties
{
    private static readonly int Histories = TestSize.Choose(shortRun: 150, longRun: 5_000);

    private static readonly Gen<(int Kind, int A, int B)[]> Steps = Gen.Select(
        Gen.Int[0, BillingHistory.StepKinds - 1],
        Gen.Int[0, 10_000],
        Gen.Int[0, 1_000_000]
    ).Array[0, 60];

    [Fact]
    public void Standing_and_due_lines_are_together_what_each_source_is_worth() =>
        CheckSteps(history =>
        {
            var due = history.Months.SelectMany(history.Due).ToList();
            SumsOf([.. history.Standing, .. due]).Should().BeEquivalentTo(ValuesOf(history));
        });

    [Fact]
    public void The_sources_of_the_days_of_a_month_suffice() =>
        CheckSteps(history =>
        {
            foreach (var month in history.Months)
            {
                history.Due(month).Should().Equal(history.DueFromAll(month));
            }
        });

    [Fact]
    public void A_line_has_one_id_and_a_source_one_standing_line_that_is_no_correction() =>
        CheckSteps(history =>
        {
            history.Lines.Select(l => l.Id).Should().OnlyHaveUniqueItems();
            history
                .Standing.Where(l => !l.IsCorrection)
                .Select(l => l.SourceKey)
                .Should()
                .OnlyHaveUniqueItems();
            history
                .Standing.GroupBy(l => l.SourceKey, StringComparer.Ordinal)
                .Should()
                .NotContain(lines => lines.OrderBy(l => l.LineNo).First().IsCorrection);
        });

    [Fact]
    public void A_second_run_hands_nothing_over() =>
        CheckSteps(history =>
        {
            foreach (var month in history.Months.ToList())
            {
                history.HandOver(month);
                history.HandOver(month).Should().BeFalse();
            }
        });

    [Fact]
    public void In_the_end_every_minute_and_every_ore_is_in_exactly_one_standing_line() =>
        Steps.Sample(
            steps =>
            {
                var history = new BillingHistory();
                foreach (var (kind, a, b) in steps)
                {
                    history.Play(kind, a, b);
                }

                history.EndAll();
                foreach (var month in history.Months.ToList())
                {
                    history.HandOver(month);
                }

                SumsOf(history.Standing).Should().BeEquivalentTo(ValuesOf(history));
                history.Months.SelectMany(history.Due).Should().BeEmpty();
                history
                    .HandOvers.Should()
                    .NotContain(h =>
                        h.TotalOre
                            != history.Lines.Where(l => l.HandOverNo == h.No).Sum(l => l.AmountOre)
                        || h.LineCount != history.Lines.Count(l => l.HandOverNo == h.No)
                    );
            },
            iter: Histories
        );

    private static void CheckSteps(Action<BillingHistory> check) =>
        Steps.Sample(
            steps =>
            {
                var history = new BillingHistory();
                foreach (var (kind, a, b) in steps)
                {
                    history.Play(kind, a, b);
                    check(history);
                }
            },
            iter: Histories / 3
        );

    private static Dictionary<string, (int, long)> SumsOf(IEnumerable<BillingLine> lines) =>
        lines
            .GroupBy(l => l.SourceKey, StringComparer.Ordinal)
            .Select(g => (g.Key, Minutes: g.Sum(l => l.Minutes), Ore: g.Sum(l => l.AmountOre)))
            .Where(s => s.Minutes != 0 || s.Ore != 0)
            .ToDictionary(s => s.Key, s => (s.Minutes, s.Ore), StringComparer.Ordinal);

    private static Dictionary<string, (int, long)> ValuesOf(BillingHistory history) =>
        history.Items.ToDictionary(
            i => i.SourceKey,
            i => (i.Minutes, i.AmountOre),
            StringComparer.Ordinal
        );
}
