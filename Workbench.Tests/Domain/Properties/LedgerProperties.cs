using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Properties;

/// <summary>Random histories of one customer's hours, checked after every step.</summary>
public sealed class LedgerProperties
{
    private static readonly int Histories = TestSize.Choose(shortRun: 200, longRun: 1_000);

    [Fact]
    [Rule("A7")]
    [PropertyTest("A7")]
    public void Every_draw_equals_the_draw_of_the_minute_model() =>
        CheckHistories(history => history.Differences.Should().BeEmpty());

    [Fact]
    [Rule("A8")]
    [PropertyTest("A8")]
    public void Entries_are_appended_with_consecutive_numbers() =>
        LedgerStep.Generator.Sample(
            steps =>
            {
                var history = new LedgerHistory();
                foreach (var step in steps)
                {
                    var before = history.Entries.ToList();
                    history.Play(step);
                    history.Entries.Take(before.Count).Should().Equal(before);
                    history
                        .Entries.Select(e => e.No)
                        .Should()
                        .Equal(Enumerable.Range(1, history.Entries.Count));
                }

                history.Ledger.Account.NextEntryNo.Should().Be(history.Entries.Count + 1);
            },
            iter: Histories / 2
        );

    [Fact]
    [Rule("A9")]
    [PropertyTest("A9")]
    public void No_source_goes_below_zero_or_above_its_grant() =>
        CheckHistories(history =>
            history
                .Ledger.Sources.Should()
                .NotContain(s => s.RemainingMinutes < 0 || s.RemainingMinutes > s.GrantedMinutes)
        );

    [Fact]
    [Rule("A10")]
    [PropertyTest("A10")]
    public void Granted_minus_used_minutes_equals_remaining_for_every_source() =>
        CheckHistories(history =>
        {
            foreach (var source in history.Ledger.Sources)
            {
                int Sum(LedgerEntryKind kind) =>
                    history
                        .Entries.Where(e => e.SourceNo == source.No && e.Kind == kind)
                        .Sum(e => e.Minutes);

                (Sum(LedgerEntryKind.Grant) - Sum(LedgerEntryKind.Cancel))
                    .Should()
                    .Be(
                        Sum(LedgerEntryKind.Draw)
                            - Sum(LedgerEntryKind.Reverse)
                            + Sum(LedgerEntryKind.Lapse)
                            - Sum(LedgerEntryKind.Restore)
                            + source.RemainingMinutes
                    );
                source.RemainingMinutes.Should().Be(history.Model.Remaining(source.No));
            }
        });

    [Fact]
    [Rule("A10")]
    public void The_balance_is_the_sum_over_the_sources() =>
        CheckHistories(history =>
        {
            var balance = history.Ledger.Account.BalanceMinutes;
            balance.Should().Be(history.Ledger.Sources.Sum(s => s.RemainingMinutes));
            balance.Should().Be(history.Model.Balance);
        });

    [Fact]
    public void Histories_cover_every_entry_kind()
    {
        var kinds = new System.Collections.Concurrent.ConcurrentDictionary<LedgerEntryKind, int>();

        LedgerStep.Generator.Sample(
            steps =>
            {
                var history = new LedgerHistory();
                Array.ForEach(steps, history.Play);
                history.Entries.ForEach(e => kinds.AddOrUpdate(e.Kind, 1, (_, n) => n + 1));
            },
            iter: 500
        );

        kinds
            .Keys.Should()
            .BeEquivalentTo([
                LedgerEntryKind.Grant,
                LedgerEntryKind.Draw,
                LedgerEntryKind.Reverse,
                LedgerEntryKind.Cancel,
            ]);
        kinds.Values.Should().OnlyContain(n => n > 100);
    }

    private static void CheckHistories(Action<LedgerHistory> assertion) =>
        LedgerStep.Generator.Sample(
            steps =>
            {
                var history = new LedgerHistory();
                foreach (var step in steps)
                {
                    history.Play(step);
                    assertion(history);
                }
            },
            iter: Histories
        );
}
