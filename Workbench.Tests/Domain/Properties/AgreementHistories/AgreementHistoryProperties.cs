using System.Collections.Concurrent;
using CsCheck;
using FluentAssertions;
using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>
/// Random years of a customer's hours with every variant of the policy, compared with the reference ledger after every step.
/// </summary>
public sealed class AgreementHistoryProperties
{
    private const int CoverageRuns = 2_000;
    private static readonly int Histories = TestSize.Choose(shortRun: 250, longRun: 2_000);

    [Fact]
    public void Every_ledger_entry_equals_the_reference_ledger() =>
        AgreementHistory.Generator.Sample(
            history =>
            {
                foreach (var reading in PolicyVariant.All)
                {
                    HistoryRunner.Run(history, reading);
                }
            },
            iter: Histories
        );

    [Fact]
    public void Histories_cover_every_entry_kind_and_step_kind()
    {
        const int Enough = 50;
        var reached = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        void Count(object what) => reached.AddOrUpdate(what.ToString()!, 1, (_, n) => n + 1);

        AgreementHistory.Generator.Sample(
            history =>
            {
                var play = HistoryRunner.Run(history, PolicyVariant.All[^1]);
                play.Reference.Entries.ForEach(l => Count($"entry {l.Kind}"));
                play.Results.ForEach(d => Count($"step {d.Kind} {d.Answer}"));
                play.Results.ForEach(d => Count($"answer {d.Answer}"));
            },
            iter: CoverageRuns
        );

        foreach (var pair in reached.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{pair.Key}: {pair.Value}");
        }

        foreach (var kind in Enum.GetValues<ReferenceEntryKind>())
        {
            reached.GetValueOrDefault($"entry {kind}").Should().BeGreaterThan(Enough, "{0}", kind);
        }

        foreach (var kind in Enum.GetValues<HistoryStepKind>())
        {
            reached
                .GetValueOrDefault($"step {kind} Done")
                .Should()
                .BeGreaterThan(Enough, "{0}", kind);
        }

        foreach (var answer in Enum.GetValues<ReferenceOutcome>())
        {
            reached.GetValueOrDefault($"answer {answer}").Should().BePositive("{0}", answer);
        }
    }
}
