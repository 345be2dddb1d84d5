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

    [Fact]
    public async Task Remarks_ignored_files_and_hidden_rows_are_named_on_standard_error()
    {
        using var program = new InProcessProgram();
        var folder = program.Copy("import-small");
        var ct = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(folder, "refill-cards.csv"), "", ct);
        await File.AppendAllTextAsync(
            Path.Combine(folder, "package_changes.csv"),
            "1001,2026-07-01,Bas\n",
            ct
        );
        await File.AppendAllTextAsync(
            Path.Combine(folder, "waits.csv"),
            "1,2026-05-07T09:00:00,\"\n1,2026-05-08T09:00:00,\n",
            ct
        );

        var (exit, _, error) = await program.RunAsync(null, "import", folder);

        exit.Should().Be(1);
        error
            .Should()
            .Contain(
                "package_changes.csv:3: package: \"Bas\" is the package that is chosen already"
            )
            .And.Contain(
                "\"refill-cards.csv\" was ignored: if it belongs to the import, name it refill_cards.csv."
            )
            .And.Contain(
                "Rows with errors: 1. Because a quote is missing, up to 1 more rows may be"
            );
    }

    [Fact]
    public async Task A_folder_whose_files_have_other_names_says_how_to_name_them()
    {
        using var program = new InProcessProgram();
        var folder = Directory.CreateDirectory(Path.Combine(program.Data, "files")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Tickets (1).csv"),
            "",
            TestContext.Current.CancellationToken
        );

        var (exit, _, error) = await program.RunAsync(null, "import", folder);

        exit.Should().Be(1);
        error
            .Should()
            .Contain(
                "\"Tickets (1).csv\" was ignored: if it belongs to the import, name it tickets.csv."
            );
    }

    [Fact]
    public async Task A_mistake_of_the_program_is_one_sentence_and_nothing_is_written()
    {
        using var program = new InProcessProgram();
        var folder = program.Copy("import-small");
        program.Configure = services =>
            services.AddSingleton<TimeProvider>(new FailingTimeProvider());

        var (exit, text, error) = await program.RunAsync(null, "import", folder);

        exit.Should().Be(1);
        text.Should().BeEmpty();
        error
            .TrimEnd()
            .Split(Environment.NewLine)
            .Should()
            .Equal(
                $"Importing {folder} …",
                "The import failed and nothing was written. The log has the reason: report it, and import the other files alone meanwhile."
            );
        program.Configure = null;
        (await program.RunAsync(null, "import", folder)).Exit.Should().Be(0);
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

    /// <summary>A clock that breaks in the middle of an import.</summary>
    private sealed class FailingTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            throw new InvalidOperationException("A mistake of the program.");
    }
}
