using System.Text.Json;
using FluentAssertions;
using Workbench.App.Storage;
using Xunit;

namespace Workbench.Tests.CommandLine;

public sealed class ImportVerbTests
{
    [Fact]
    public async Task Json_is_the_only_thing_on_standard_output()
    {
        using var program = new InProcessProgram();
        var folder = program.Copy("import-small");

        var (exit, json, _) = await program.RunAsync(null, "import", folder, "--json");

        exit.Should().Be(0);
        using var report = JsonDocument.Parse(json);
        report.RootElement.GetProperty("written").GetBoolean().Should().BeTrue();
        report
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .Select(f => f.GetProperty("added").GetInt32())
            .Should()
            .Equal(2, 4, 3, 1, 4, 7, 2, 9);
        File.Exists(Path.Combine(program.Data, "workbench.db")).Should().BeTrue();
    }

    [Fact]
    public async Task Bad_rows_are_listed_on_standard_error_and_exit_1()
    {
        using var program = new InProcessProgram();
        var folder = program.Copy("import-small");
        await File.AppendAllTextAsync(
            Path.Combine(folder, "refill_cards.csv"),
            "1001,soon,5\n",
            TestContext.Current.CancellationToken
        );

        var (exit, json, error) = await program.RunAsync(null, "import", folder, "--json");

        exit.Should().Be(1);
        error
            .Should()
            .Contain("refill_cards.csv:6: bought_on: \"soon\" is not a date as YYYY-MM-DD");
        error
            .TrimEnd()
            .Should()
            .EndWith(
                "Nothing was imported. Rows with errors: 1. Fix them, or use --skip-bad to import only the valid rows."
            );
        using var report = JsonDocument.Parse(json);
        report.RootElement.GetProperty("written").GetBoolean().Should().BeFalse();

        (await program.RunAsync(null, "import", folder, "--skip-bad")).Exit.Should().Be(1);
        File.Exists(Path.Combine(folder, "rejected.csv")).Should().BeTrue();
    }

    [Theory]
    [InlineData(
        2,
        "--as-of needs a date as YYYY-MM-DD, not '2026-13-01'.",
        "import",
        ".",
        "--as-of",
        "2026-13-01"
    )]
    [InlineData(2, "Required argument missing for command: 'import'.", "import")]
    [InlineData(2, "Unrecognized command or argument 'imprt'.", "imprt")]
    [InlineData(2, "Unrecognized command or argument '--fast'.", "import", ".", "--fast")]
    [InlineData(1, "doesn't exist or contains none of the files", "import", "nowhere")]
    public async Task Wrong_usage_and_refusals_have_different_exit_codes(
        int exit,
        string message,
        params string[] args
    )
    {
        using var program = new InProcessProgram();

        var result = await program.RunAsync(null, args);

        result.Exit.Should().Be(exit, result.Error);
        result.Error.Should().Contain(message);
        result.Out.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("verify", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    [InlineData("serve", "--help")]
    [InlineData("import", "--help")]
    public async Task Every_verb_explains_itself(params string[] args)
    {
        using var program = new InProcessProgram();

        var (exit, text, _) = await program.RunAsync(null, args);

        exit.Should().Be(0);
        text.Should().Contain("Usage:");
    }

    [Fact]
    public async Task Wrong_settings_are_all_listed_and_exit_1()
    {
        using var program = new InProcessProgram();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Billing__HourlyRateOre"] = "cheap",
            ["Agreements__Foo"] = "1",
        };

        var (exit, _, error) = await program.RunAsync(settings, "import", ".");

        exit.Should().Be(1);
        error.Should().Contain("Billing:HourlyRateOre").And.Contain("Agreements:Foo");
    }

    [Fact]
    public async Task Writing_needs_the_lock_and_says_who_holds_it_and_a_dry_run_does_not()
    {
        using var program = new InProcessProgram();
        var folder = program.Copy("import-small");
        (await program.RunAsync(null, "import", folder)).Exit.Should().Be(0);
        using var serving = InstanceLock.Acquire(program.Data);

        var (exit, _, error) = await program.RunAsync(null, "import", folder);
        exit.Should().Be(1);
        error.Should().Contain($"in use by process {Environment.ProcessId}");

        (await program.RunAsync(null, "import", folder, "--dry-run")).Exit.Should().Be(0);
    }
}
