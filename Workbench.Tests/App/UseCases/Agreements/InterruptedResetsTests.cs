using FluentAssertions;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>
/// Random years through the use cases, twice: once with a sweep on every day that something happens, once with sweeps left out,
/// several runners at once, and commands that die in the middle of their transaction. Both end with the same entries.
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
            var calm = await RandomAgreementHistory.PlayAsync(provider, seed, isInterrupted: false);
            var wild = await RandomAgreementHistory.PlayAsync(provider, seed, isInterrupted: true);

            wild.Should().Equal(calm, $"history {seed}");
            entries += calm.Count;
        }

        entries
            .Should()
            .BeGreaterThan(Histories * 20, "histories in which nothing happens prove nothing");
    }
}
