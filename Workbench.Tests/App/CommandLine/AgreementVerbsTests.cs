using System.Text.Json;
using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.CommandLine;

/// <summary>Runs the worked examples with the verbs and checks the JSON that scripts depend on.</summary>
public sealed class AgreementVerbsTests
{
    [Fact]
    public async Task A_count_of_one_is_written_in_the_singular()
    {
        using var program = new AgreementImportFolder().AddTimeRow("2026-05-01", 270);
        await program.ImportAsync("2026-05-02");

        var one = await program.RunAsync("reset", "--as-of", "2027-03-01", "--dry-run");
        var none = await program.RunAsync("reset", "--as-of", "2026-06-01", "--dry-run");

        one.Out.Should().Contain("1 reset would be run as of 2027-03-01, 0 agreements ended");
        none.Out.Should().Contain("0 resets would be run as of 2026-06-01, 0 agreements ended");
    }

    [Fact]
    [Rule("N1")]
    [Rule("N2")]
    [Rule("N5")]
    public async Task Example_1_previewed_run_and_run_again()
    {
        using var program = new AgreementImportFolder().AddTimeRow("2026-05-01", 270);
        await program.ImportAsync("2026-05-02");

        var preview = await program.RunForJsonAsync("reset", "--as-of", "2027-03-01", "--dry-run");
        var run = await program.RunForJsonAsync("reset", "--as-of", "2027-03-01");
        var again = await program.RunForJsonAsync("reset", "--as-of", "2027-03-01");

        run.GetRawText()
            .Should()
            .Be(preview.GetRawText().Replace("\"dryRun\": true", "\"dryRun\": false"));
        JsonSerializer
            .Serialize(run)
            .Should()
            .Be(
                """{"asOf":"2027-03-01","dryRun":false,"agreements":[{"customer":"1001","termStart":"2026-03-01","resetOn":"2027-03-01","lapsedMinutes":330,"carriedMinutes":0,"grantedMinutes":600,"balanceAfter":600}],"failed":[]}"""
            );
        again.GetProperty("agreements").GetArrayLength().Should().Be(0);
        Figure(await program.RunStatementAsync("2027-03-01"), "balanceMinutes").Should().Be(600);
    }

    [Fact]
    [Rule("A5")]
    [Rule("A7")]
    public async Task Example_2_and_the_exact_statement()
    {
        using var program = new AgreementImportFolder()
            .AddTimeRow("2026-05-01", 600)
            .AddCardRow("2026-11-10", 5)
            .AddTimeRow("2026-12-01", 120);
        await program.ImportAsync("2026-12-02");

        var statement = await program.RunStatementAsync("2027-03-10");

        JsonSerializer
            .Serialize(statement)
            .Should()
            .Be(
                """{"customer":"1001","name":"Butik","asOf":"2027-03-10","launchedOn":"2024-01-01","package":"Plus","term":{"start":"2027-03-01","end":"2028-03-01"},"balanceMinutes":780,"heldMinutes":0,"availableMinutes":780,"uncoveredMinutes":0,"""
                    + """ "sources":[""".Trim()
                    + """{"id":1,"kind":"Included","termStart":"2026-03-01","grantedOn":"2026-03-01","lapsesOn":"2027-03-01","granted":600,"cancelled":0,"drawn":600,"reversed":0,"lapsed":0,"restored":0,"remaining":0},"""
                    + """{"id":2,"kind":"RefillCard","termStart":"2026-03-01","grantedOn":"2026-11-10","lapsesOn":"2028-03-01","granted":300,"cancelled":0,"drawn":120,"reversed":0,"lapsed":0,"restored":0,"remaining":180},"""
                    + """{"id":3,"kind":"Included","termStart":"2027-03-01","grantedOn":"2027-03-01","lapsesOn":"2028-03-01","granted":600,"cancelled":0,"drawn":0,"reversed":0,"lapsed":0,"restored":0,"remaining":600}],"""
                    + """ "entries":[""".Trim()
                    + """{"no":1,"on":"2026-03-01","kind":"Grant","source":1,"minutes":600,"ticket":null,"workedOn":null,"reverses":null},"""
                    + """{"no":2,"on":"2026-05-01","kind":"Draw","source":1,"minutes":600,"ticket":17,"workedOn":"2026-05-01","reverses":null},"""
                    + """{"no":3,"on":"2026-11-10","kind":"Grant","source":2,"minutes":300,"ticket":null,"workedOn":null,"reverses":null},"""
                    + """{"no":4,"on":"2026-12-01","kind":"Draw","source":2,"minutes":120,"ticket":17,"workedOn":"2026-12-01","reverses":null},"""
                    + """{"no":5,"on":"2027-03-01","kind":"CarryOver","source":2,"minutes":180,"ticket":null,"workedOn":null,"reverses":null},"""
                    + """{"no":6,"on":"2027-03-01","kind":"Grant","source":3,"minutes":600,"ticket":null,"workedOn":null,"reverses":null}]}"""
            );

        program.AddTimeRow("2027-05-01", 100);
        await program.ImportAsync("2027-05-01");
        var reset = await program.RunForJsonAsync("reset", "--as-of", "2028-03-01");
        Figure(reset.GetProperty("agreements")[0], "lapsedMinutes").Should().Be(680);
        Figure(reset.GetProperty("agreements")[0], "balanceAfter").Should().Be(600);
    }

    [Fact]
    [Rule("A10")]
    public async Task A_statement_of_a_period_is_written_as_files_that_are_never_overwritten()
    {
        using var program = new AgreementImportFolder()
            .AddTimeRow("2026-05-01", 600)
            .AddCardRow("2026-11-10", 5)
            .AddTimeRow("2026-12-01", 120);
        await program.ImportAsync("2026-12-02");
        var folder = Directory.CreateTempSubdirectory("workbench-statement-").FullName;
        string[] files =
        [
            Path.Combine(folder, "s.pdf"),
            Path.Combine(folder, "s.xlsx"),
            Path.Combine(folder, "s.csv"),
        ];
        string[] args =
        [
            "statement",
            "--customer",
            "1001",
            "--from",
            "2026-11-01",
            "--as-of",
            "2026-12-31",
            "--pdf",
            files[0],
            "--xlsx",
            files[1],
            "--csv",
            files[2],
            "--language",
            "sv",
        ];

        var json = await program.RunForJsonAsync(args);
        var again = await program.RunAsync(args);

        Figure(json, "openingMinutes").Should().Be(0);
        Figure(json, "balanceMinutes").Should().Be(180);
        json.GetProperty("from").GetString().Should().Be("2026-11-01");
        json.GetProperty("entries").GetArrayLength().Should().Be(2);
        files.Should().OnlyContain(file => new FileInfo(file).Length > 100);
        (await File.ReadAllTextAsync(files[2]))
            .Should()
            .Contain("Utgående saldo")
            .And.Contain(";180");
        again.Exit.Should().Be(1);
        again
            .Error.Should()
            .Contain("s.pdf exists already and is not overwritten: name another file.");
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(
        "--from must not be after --as-of.",
        "--from",
        "2027-01-01",
        "--as-of",
        "2026-01-01"
    )]
    [InlineData("--from can't be used with --why", "--from", "2026-01-01", "--why", "Balance")]
    [InlineData("sv", "--language", "de")]
    public async Task Options_of_a_statement_that_do_not_fit_are_refused(
        string problem,
        params string[] args
    )
    {
        using var program = new AgreementImportFolder();

        var refused = await program.RunAsync(["statement", "--customer", "1001", .. args]);

        refused.Exit.Should().Be(2);
        refused.Error.Should().Contain(problem);
    }

    [Fact]
    [Rule("A1")]
    public async Task Example_3_terms_from_a_leap_day()
    {
        using var program = new AgreementImportFolder("2024-02-29");
        await program.ImportAsync("2028-02-29");

        (await program.RunStatementAsync("2028-02-29"))
            .GetProperty("sources")
            .EnumerateArray()
            .Select(s => s.GetProperty("termStart").GetString())
            .Should()
            .Equal("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
    }

    [Fact]
    [Rule("A11")]
    [Rule("S1")]
    public async Task Examples_6_and_15_an_upgrade_and_leaving_on_its_day()
    {
        using var program = new AgreementImportFolder()
            .AddTimeRow("2026-04-01", 500)
            .AddPackageChangeRow("2026-09-01", "Pro");
        await program.ImportAsync("2026-09-02");

        var statement = await program.RunStatementAsync("2026-09-02");
        Figure(statement.GetProperty("sources")[1], "granted").Should().Be(298);
        statement.GetProperty("package").GetString().Should().Be("Pro");
        var quote = await program.RunSettlementAsync("2026-09-01");
        Figure(quote, "earnedMinutes").Should().Be(306);
        Figure(quote, "overdrawMinutes").Should().Be(194);
        Figure(quote, "owedOre").Should().Be(352_433);
    }

    [Theory]
    [InlineData(500, 198, 359_700)]
    [InlineData(352, 50, 90_833)]
    [InlineData(397, 95, 172_583)]
    [Rule("S1")]
    [Rule("T2")]
    public async Task Examples_7_and_8_what_is_owed(int drawn, int overdraw, int owed)
    {
        using var program = new AgreementImportFolder().AddTimeRow("2026-04-01", drawn);
        await program.ImportAsync("2026-08-31");

        var quote = await program.RunSettlementAsync("2026-08-31");

        JsonSerializer
            .Serialize(quote)
            .Should()
            .Be(
                FormattableString.Invariant(
                    $$"""{"customer":"1001","on":"2026-08-31","termStart":"2026-03-01","termEnd":"2027-03-01","daysElapsed":184,"daysInTerm":365,"includedMinutes":600,"earnedMinutes":302,"includedDrawnMinutes":{{drawn}},"overdrawMinutes":{{overdraw}},"hourlyRateOre":109000,"owedOre":{{owed}},"unusedCardMinutes":0}"""
                )
            );
    }

    [Fact]
    [Rule("A12")]
    public async Task Example_9_late_time_and_the_limit_of_it()
    {
        using var program = new AgreementImportFolder().AddTimeRow("2026-05-01", 270);
        await program.ImportAsync("2027-03-01");

        program.AddTimeRow("2027-02-27", 45);
        await program.ImportAsync("2027-03-10");

        var statement = await program.RunStatementAsync("2027-03-10");
        Figure(statement, "balanceMinutes").Should().Be(600);
        Figure(statement.GetProperty("sources")[0], "restored").Should().Be(45);
        Figure(statement.GetProperty("sources")[1], "remaining").Should().Be(600);
        var explanation = await program.RunForJsonAsync(
            "statement",
            "--customer",
            "1001",
            "--as-of",
            "2027-03-10",
            "--why",
            "Restored"
        );
        explanation
            .GetProperty("entries")[0]
            .GetProperty("shapedBy")
            .GetString()
            .Should()
            .Be("Agreements:LateRegistrationDays=30");
        program.AddTimeRow("2027-02-28", 10);
        var late = () => program.ImportAsync("2027-04-01");
        (await late.Should().ThrowAsync<InvalidOperationException>())
            .Which.Message.Should()
            .Contain("2027-03-01");
        (await program.RunAsync("verify")).Exit.Should().Be(0);
    }

    [Fact]
    public async Task Verify_names_entries_that_are_dated_after_today()
    {
        // A hundred years ahead, so that the test doesn't depend on the day on which it runs.
        using var program = new AgreementImportFolder("2124-03-01");
        await program.ImportAsync("2125-03-01");

        var (exit, text, _) = await program.RunAsync("verify");

        exit.Should().Be(0, "somebody may have run resets ahead");
        var lines = text.TrimEnd().Split(Environment.NewLine);
        lines[^1].Should().MatchRegex(@"^The audit has no seals yet: \d+ rows\.$");
        lines[..^1]
            .Should()
            .Equal(
                "The ledger is correct: 1 customers, 3 ledger entries.",
                "customer 1001 entry 2, a Lapse of 600 minutes, is dated 2125-03-01, after today",
                "customer 1001 entry 3, a Grant of 600 minutes, is dated 2125-03-01, after today"
            );
        (await program.RunForJsonAsync("verify"))
            .GetProperty("remarks")
            .GetArrayLength()
            .Should()
            .Be(2);
    }

    [Theory]
    [InlineData(1, "No customer has the number 9999", "statement", "--customer", "9999")]
    [InlineData(
        1,
        "No customer has the number 9999",
        "settle",
        "--customer",
        "9999",
        "--on",
        "2026-05-01"
    )]
    [InlineData(
        1,
        "no running agreement on 2026-02-28",
        "settle",
        "--customer",
        "1001",
        "--on",
        "2026-02-28"
    )]
    [InlineData(
        1,
        "had no source 7",
        "statement",
        "--customer",
        "1001",
        "--why",
        "Drawn",
        "--source",
        "7"
    )]
    [InlineData(
        2,
        "--source can only be used with",
        "statement",
        "--customer",
        "1001",
        "--source",
        "1"
    )]
    [InlineData(
        2,
        "--source can only be used with",
        "statement",
        "--customer",
        "1001",
        "--why",
        "Held",
        "--source",
        "1"
    )]
    [InlineData(2, "--why", "statement", "--customer", "1001", "--why", "Luck")]
    [InlineData(2, "--on", "settle", "--customer", "1001")]
    [InlineData(2, "--customer", "statement")]
    [InlineData(2, "--as-of needs a date", "reset", "--as-of", "tomorrow")]
    public async Task Errors_are_one_sentence(int exit, string message, params string[] args)
    {
        using var program = new AgreementImportFolder();
        if (exit == 1)
        {
            // Wrong usage is reported before the database is looked for.
            await program.ImportAsync("2026-05-02");
        }

        var result = await program.RunAsync(args);

        result.Exit.Should().Be(exit, result.Error);
        result.Error.Should().Contain(message);
        result.Out.Should().BeEmpty();
    }

    private static int Figure(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
