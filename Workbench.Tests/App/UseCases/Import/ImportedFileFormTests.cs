using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Tests files that are written or named otherwise: as Excel in Sweden writes them, or with another name.</summary>
public sealed class ImportedFileFormTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Semicolons_decimal_commas_and_windows_1252_are_understood_file_by_file()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await WriteAsync(
            host,
            "packages.csv",
            "package;included_hours;yearly_price\r\nPlus;10;9400\r\nBas;5;4\u00A0900,50\r\nHalv;7,5;1\r\n"
        );
        await WriteAsync(
            host,
            "customers.csv",
            "number;name;contact_name;contact_email;launched_on\r\n1001;\"Fjäll; Bod\";Åsa Öberg;asa@example.test;2025-01-15\r\n1002;Nordkaffe;;;\r\n1003;Garnstugan;;;\r\n1004;Avslutade;;;\r\n"
        );

        var report = await host.ImportAsync();

        report
            .Remarks.Select(r => r.ToString())
            .Should()
            .Equal(
                "packages.csv:1: file: was read with semicolons between the columns, and with decimal commas",
                "packages.csv:1: file: is not UTF-8 and was read as Windows-1252: check that å, ä and ö are right",
                "customers.csv:1: file: was read with semicolons between the columns, and with decimal commas",
                "customers.csv:1: file: is not UTF-8 and was read as Windows-1252: check that å, ä and ö are right"
            );
        await using var db = host.CreateDbContext();
        (await db.Packages.OrderBy(p => p.Name).ToListAsync(Ct))
            .Select(p => (p.Name, p.IncludedMinutes, p.YearlyPriceOre))
            .Should()
            .Equal(("Bas", 300, 490_050), ("Halv", 450, 100), ("Plus", 600, 940_000));
        var customer = await db.Customers.SingleAsync(c => c.Number == "1001", Ct);
        (customer.Name, customer.ContactName).Should().Be(("Fjäll; Bod", "Åsa Öberg"));
    }

    [Theory]
    [InlineData("1009,Malmö glas,,,", "Malmö glas")]
    [InlineData("1009,Umeå,Åke,,", "Umeå")]
    public async Task Windows_1252_with_commas_is_understood(string line, string name)
    {
        await using var host = await ImportTestHost.OpenAsync();
        await WriteAsync(
            host,
            "customers.csv",
            $"number,name,contact_name,contact_email,launched_on\n{line}\n"
        );

        (await host.ImportAsync()).Remarks.Should().ContainSingle();

        await using var db = host.CreateDbContext();
        (await db.Customers.SingleAsync(Ct)).Name.Should().Be(name);
    }

    [Fact]
    public async Task A_rejected_row_of_windows_1252_is_listed_in_utf8()
    {
        await using var host = await ImportTestHost.OpenAsync();
        await WriteAsync(
            host,
            "customers.csv",
            "number;name;contact_name;contact_email;launched_on\n1009;Malmö;Åke;;soon\n"
        );

        await host.ImportAsync(skipBad: true);

        (await File.ReadAllTextAsync(Path.Combine(host.Folder, "rejected.csv"), Ct))
            .Should()
            .Contain("1009;Malmö;Åke;;soon");
    }

    [Fact]
    public async Task Columns_that_are_not_separated_are_named_once_for_the_file()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Write("packages.csv", "package|included_hours|yearly_price\nBas|5|4900\n");

        (await host.GetRejectedRowsAsync())
            .Where(r => r.StartsWith("packages.csv", StringComparison.Ordinal))
            .Should()
            .Equal(
                "packages.csv:1: header: \"package|included_hours|yearly_price\" is not a header line with columns between commas: package,included_hours,yearly_price"
            );
    }

    [Theory]
    [InlineData("refill_cards.CSV")]
    [InlineData("Refill_Cards.csv")]
    public async Task The_case_of_a_file_name_makes_no_difference(string name)
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        Rename(host, "refill_cards.csv", name);

        var report = await host.ImportAsync();

        report.Files.Single(f => f.File is "refill_cards.csv").Added.Should().Be(4);
        report.UnknownFiles.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_there_twice_is_refused()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Write("Refill_cards.CSV", "customer,bought_on,hours\n");
        Assert.SkipWhen(
            Directory.GetFiles(host.Folder).Length == 8,
            "The case of names makes no difference here."
        );

        (await host.GetRejectedRowsAsync())
            .Should()
            .Equal(
                "refill_cards.csv:1: file: the folder has this file more than once (Refill_cards.CSV, refill_cards.csv): remove all but one"
            );
        (await host.RunAsync(skipBad: true)).Refusal!.Code.Should().Be(RefusalCode.ImportRejected);
    }

    [Fact]
    public async Task Files_that_look_like_files_of_the_import_are_named()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        string[] names =
        [
            "Tickets (1).csv",
            "notes.CSV",
            "refill-cards.csv",
            "tickets.csv.bak",
            "time entries.xlsx",
        ];
        foreach (var name in names)
        {
            host.Write(name, "");
        }

        host.Write("readme.txt", "");
        host.Write("rejected.csv", "");

        (await host.ImportAsync()).UnknownFiles.Should().Equal(names);
    }

    [Fact]
    public async Task The_rows_inside_an_unclosed_quote_are_counted()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("time_entries.csv", "1,2026-05-06,5,Anna,Fix,\"never closed");
        for (var i = 0; i < 500; i++)
        {
            host.Append("time_entries.csv", "1,2026-05-06,5,Anna,Fix,");
        }

        var report = await host.ImportAsync(skipBad: true);

        report.HiddenRows.Should().Be(500);
        report
            .Rejected.Select(r => r.ToString())
            .Should()
            .Equal(
                "time_entries.csv:11: row: has a quoted field that is never closed: everything after it is part of it; a quote is missing, and each of its 501 lines may be a row"
            );
    }

    [Fact]
    public async Task The_rows_between_two_stray_quotes_are_counted_and_a_text_of_several_lines_is_not()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("time_entries.csv", "1,2026-05-06,5,Anna,Fix,\"never closed");
        host.Append("time_entries.csv", "1,2026-05-06,5,Anna,Fix,");
        host.Append("time_entries.csv", "1,2026-05-06,5,Anna,Fix,\",");
        host.Append("time_entries.csv", "1,2026-05-06,5,Anna,Nothing,\"a\nb\"");

        (await host.ImportAsync(skipBad: true)).HiddenRows.Should().Be(2);
    }

    private static Task WriteAsync(ImportTestHost host, string file, string content) =>
        File.WriteAllBytesAsync(Path.Combine(host.Folder, file), Windows1252.GetBytes(content), Ct);

    private static void Rename(ImportTestHost host, string from, string to) =>
        File.Move(Path.Combine(host.Folder, from), Path.Combine(host.Folder, to));
}
