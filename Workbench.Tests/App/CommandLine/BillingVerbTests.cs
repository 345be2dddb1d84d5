using System.Text.Json;
using FluentAssertions;
using Workbench.Tests.UseCases.Billing;
using Xunit;

namespace Workbench.Tests.CommandLine;

/// <summary>Bills imported months with the verb and checks the JSON and files that scripts depend on.</summary>
public sealed class BillingVerbTests : IDisposable
{
    private readonly AgreementImportFolder program = new AgreementImportFolder()
        .AddHourlyRateTicketRow(412)
        .AddTimeRow(412, "2026-10-12", 95)
        .AddTimeRow("2026-10-12", 60)
        .AddCardRow("2026-10-20", 5);

    private readonly string files = Directory.CreateTempSubdirectory("workbench-billing-").FullName;

    public void Dispose()
    {
        program.Dispose();
        Directory.Delete(files, recursive: true);
    }

    [Fact]
    public async Task A_dry_run_shows_the_lines_and_hands_nothing_over()
    {
        await program.ImportAsync("2026-11-01");

        var json = await program.RunForJsonAsync("billing", "--month", "2026-10", "--dry-run");
        var again = await program.RunForJsonAsync("billing", "--month", "2026-10", "--dry-run");

        JsonSerializer
            .Serialize(json)
            .Should()
            .Be(
                """{"month":"2026-10","lines":[{"id":"T412-1/1","customer":"1001","kind":"HourlyRate","ticket":412,"minutes":95,"amountOre":172583,"on":"2026-10-12","handedOverAt":null},{"id":"C1-2/1","customer":"1001","kind":"RefillCard","ticket":null,"minutes":0,"amountOre":517750,"on":"2026-10-20","handedOverAt":null}],"totalOre":690333}"""
            );
        again.GetRawText().Should().Be(json.GetRawText());
    }

    [Fact]
    public async Task A_month_is_handed_over_once_however_often_it_is_run()
    {
        await program.ImportAsync("2026-11-01");

        var first = await program.RunForJsonAsync("billing", "--month", "2026-10");
        var second = await program.RunForJsonAsync("billing", "--month", "2026-10");

        second.GetRawText().Should().Be(first.GetRawText());
        first.GetProperty("totalOre").GetInt64().Should().Be(690_333);
        first
            .GetProperty("lines")
            .EnumerateArray()
            .Should()
            .OnlyContain(l => l.GetProperty("handedOverAt").ValueKind == JsonValueKind.String);
        (await program.RunForJsonAsync("billing", "--month", "2026-09"))
            .GetProperty("lines")
            .GetArrayLength()
            .Should()
            .Be(0);
    }

    [Fact]
    public async Task Files_have_the_same_sums_and_are_never_overwritten()
    {
        await program.ImportAsync("2026-11-01");
        string[] call =
        [
            "billing",
            "--month",
            "2026-10",
            "--csv",
            PathOf("a.csv"),
            "--xlsx",
            PathOf("a.xlsx"),
            "--sie",
            PathOf("a.si"),
        ];

        var first = await program.RunAsync(call);
        var before = await File.ReadAllBytesAsync(PathOf("a.si"));
        var second = await program.RunAsync(call);

        first.Exit.Should().Be(0, first.Error);
        second.Exit.Should().Be(1);
        second.Error.Should().Contain("is not overwritten");
        (await File.ReadAllBytesAsync(PathOf("a.si"))).Should().Equal(before);
        (await File.ReadAllLinesAsync(PathOf("a.csv"))).Should().HaveCount(3);
        var voucher = SieFile.Parse(before).Vouchers.Should().ContainSingle().Subject;
        voucher.Postings.Sum(p => p.Ore).Should().Be(0);
        voucher.Postings.Where(p => p.Account == 3041).Sum(p => -p.Ore).Should().Be(690_333);
        new FileInfo(PathOf("a.xlsx")).Length.Should().BePositive();
    }

    [Fact]
    public async Task A_second_file_for_the_books_has_what_came_since_and_else_repeats()
    {
        await program.ImportAsync("2026-11-01");
        await program.RunAsync("billing", "--month", "2026-10", "--sie", PathOf("1.si"));

        await program.RunAsync("billing", "--month", "2026-10", "--sie", PathOf("2.si"));
        program.AddCardRow("2026-10-21", 5);
        await program.ImportAsync("2026-11-01");
        await program.RunAsync("billing", "--month", "2026-10", "--sie", PathOf("3.si"));

        (await File.ReadAllBytesAsync(PathOf("2.si")))
            .Should()
            .Equal(await File.ReadAllBytesAsync(PathOf("1.si")));
        SieFile
            .Parse(await File.ReadAllBytesAsync(PathOf("3.si")))
            .Vouchers.Single()
            .Postings.Where(p => p.Account == 3041)
            .Select(p => p.Ore)
            .Should()
            .Equal(-517_750);
    }

    [Fact]
    public async Task Files_of_a_month_without_anything_are_empty()
    {
        await program.ImportAsync("2026-11-01");

        var (exit, _, error) = await program.RunAsync(
            "billing",
            "--month",
            "2026-09",
            "--csv",
            PathOf("e.csv"),
            "--xlsx",
            PathOf("e.xlsx"),
            "--sie",
            PathOf("e.si")
        );

        exit.Should().Be(0, error);
        var sie = SieFile.Parse(await File.ReadAllBytesAsync(PathOf("e.si")));
        sie.Vouchers.Should().BeEmpty();
        sie.Fields("#GEN")[0].Should().Be("20260930");
        (await File.ReadAllLinesAsync(PathOf("e.csv"))).Should().ContainSingle();
    }

    [Theory]
    [InlineData("billing")]
    [InlineData("billing", "--month", "2026-13")]
    [InlineData("billing", "--month", "2026-10", "--dry-run", "--sie", "x.si")]
    public async Task A_wrong_call_is_refused(params string[] args) =>
        (await program.RunAsync(args)).Exit.Should().Be(2);

    [Fact]
    public async Task A_month_to_come_is_refused()
    {
        await program.ImportAsync("2026-11-01");

        var (exit, _, error) = await program.RunAsync("billing", "--month", "2190-01");

        exit.Should().Be(1);
        error.Should().Contain("2190-01 has not begun");
    }

    private string PathOf(string name) => Path.Combine(files, name);
}
