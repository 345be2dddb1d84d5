using FluentAssertions;
using Workbench.App.Settings;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.CommandLine;

public sealed class TwoNodesTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
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
