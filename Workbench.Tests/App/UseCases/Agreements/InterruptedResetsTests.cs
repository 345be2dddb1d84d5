using FluentAssertions;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>
/// Runs random years through the use cases twice: once with the reset job on every day that has an event; once with omitted job
/// runs, parallel runs, and commands that fail inside their transaction. Both must end with the same entries.
/// </summary>
public sealed class InterruptedResetsTests
{
    private static readonly int Histories = TestSize.Choose(shortRun: 5, longRun: 25);

    [Theory, OnBothDatabases]
    [Rule("N2")]
    [Rule("N3")]
    [Rule("N4")]
    [PropertyTest("N2")]
    public async Task Interrupted_histories_end_like_uninterrupted_ones(StorageProvider provider)
    {
        var entries = 0;
        for (var seed = 1; seed <= Histories; seed++)
        {
            var expected = await RandomAgreementHistory.PlayAsync(
                provider,
                seed,
                isInterrupted: false
            );
            var interrupted = await RandomAgreementHistory.PlayAsync(
                provider,
                seed,
                isInterrupted: true
            );

            interrupted.Should().Equal(expected, $"history {seed}");
            entries += expected.Count;
        }

        entries
            .Should()
            .BeGreaterThan(Histories * 20, "histories in which nothing happens prove nothing");
    }
}
