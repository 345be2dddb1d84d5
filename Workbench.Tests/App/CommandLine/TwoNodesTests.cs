using FluentAssertions;
using Workbench.App.Settings;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.CommandLine;

public sealed class TwoNodesTests
{
    /// <summary>With and without a database on the server; the race with one is repeated in the long form.</summary>
    public static TheoryData<int, bool> Rounds
    {
        get
        {
            var rounds = new TheoryData<int, bool> { { 1, false } };
            for (var round = 2; round < 2 + TestSize.Choose(shortRun: 1, longRun: 6); round++)
            {
                rounds.Add(round, true);
            }

            return rounds;
        }
    }

    [Theory, MemberData(nameof(Rounds))]
    public async Task Two_nodes_that_start_together_on_an_empty_server_both_come_up(
        int round,
        bool hasDatabase
    )
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"Round {round}");
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        using var program = new PublishedProgram();
        var database = await DatabasePlace.CreateAsync(
            StorageProvider.PostgreSql,
            program.Data,
            hasDatabase
        );

        var nodes = await Task.WhenAll(
            Enumerable
                .Range(1, 2)
                .Select(node =>
                {
                    var settings = database.Settings;
                    settings["Storage__DataFolder"] = $"{database.Folder}-{node}";
                    return RunningApp.StartPublishedAsync(
                        settings["Storage__DataFolder"],
                        settings
                    );
                })
        );

        foreach (var node in nodes)
        {
            node.Output.Should()
                .NotContain("42P07")
                .And.NotContain("42701")
                .And.NotContain("XX000");
            await node.DisposeAsync();
        }
    }
}
