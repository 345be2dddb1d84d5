using System.Diagnostics;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>
/// Tests that acknowledged writes survive a kill completely, and that others are stored completely or not at all. ModelTests
/// checks the database settings that protect against a power failure.
/// </summary>
public sealed class CrashTests
{
    private static readonly int Kills = TestSize.Choose(shortRun: 3, longRun: 10);

    [Fact]
    [Rule("N2")]
    public async Task Kills_lose_nothing_that_was_acknowledged()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var program = Path.Combine(
            Repository.Root,
            "artifacts/bin/Workbench.Benchmarks",
            configuration,
            "Workbench.Benchmarks.dll"
        );
        var start = new ProcessStartInfo("dotnet", [program, "crash", $"{Kills}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(output);
        run.ExitCode.Should().Be(0, output);
        output.Should().Contain($"{Kills} kills: lost, or wrong in the ledger or the file  0");
    }
}
