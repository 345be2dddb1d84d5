using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>
/// Tests the import with hostile files: each value is stored exactly or reported, and nothing breaks the import.
/// </summary>
public sealed class HostileImportTests
{
    private const string Start = "20,1001,2026-05-04T09:00:00,Bug,,,New,,";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE \"Tickets\"; --")]
    [InlineData("\u202Eshop\u202C \u2066abc\u2069")]
    [InlineData("Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮")]
    [InlineData("👩‍👩‍👧 åäö ﷽")]
    [InlineData("{0} %s ${jndi:ldap://x} \u001b[31m")]
    public async Task Unusual_text_is_imported_unchanged(string text)
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        var quoted = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        host.Append("tickets.csv", $"{Start}{quoted},{quoted},,,");

        await host.ImportAsync();

        await using var db = host.CreateDbContext();
        (await db.Tickets.SingleAsync(t => t.Number == 20, Ct)).Subject.Should().Be(text);
        (await db.TicketTexts.SingleAsync(t => t.TicketNumber == 20, Ct))
            .Description.Should()
            .Be(text);
    }

    [Fact]
    public async Task A_nul_is_named()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("tickets.csv", $"{Start}a\0b,,,,");
        host.Append("time_entries.csv", "20,2026-05-05,5,Anna,Fix,");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Equal(
                "tickets.csv:10: subject: contains a NUL character",
                "time_entries.csv:11: ticket: \"20\" is rejected at tickets.csv:10"
            );
    }

    [Theory]
    [InlineData("C328")]
    [InlineData("C0AF")]
    [InlineData("EDA080")]
    [InlineData("F5808080")]
    [InlineData("E5")]
    public async Task Broken_utf8_is_named(string hex)
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        var path = Path.Combine(host.Folder, "tickets.csv");
        byte[] bytes =
        [
            .. await File.ReadAllBytesAsync(path, Ct),
            .. Encoding.UTF8.GetBytes(Start + "a"),
            .. Convert.FromHexString(hex),
            .. ",,,,\n"u8,
        ];
        await File.WriteAllBytesAsync(path, bytes, Ct);

        (await host.GetRejectedRowsAsync())
            .Should()
            .Equal("tickets.csv:10: subject: is not valid UTF-8");
    }

    [Fact]
    public async Task Very_long_values_are_named()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("tickets.csv", $"{Start}{new string('x', 201)},{new string('y', 50_001)},,,");
        host.Append("customers.csv", $"{new string('1', 100_000)},x,,,");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Equal(
                "customers.csv:6: number: has 100000 characters, and 40 are allowed",
                "tickets.csv:10: subject: has 201 characters, and 200 are allowed",
                "tickets.csv:10: description: has 50001 characters, and 50000 are allowed"
            );
    }

    [Fact]
    public async Task Messages_contain_no_terminal_control_characters()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("agreements.csv", "\u001b[2J\u202Ex,2026-01-01,Bas,");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Equal("agreements.csv:5: customer: \"\\u{001B}[2J\\u{202E}x\" is unknown");
    }

    [Fact]
    public async Task A_file_in_utf16_is_named()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await File.WriteAllTextAsync(
            Path.Combine(host.Folder, "packages.csv"),
            "package,included_hours,yearly_price\n",
            Encoding.Unicode,
            Ct
        );

        (await host.GetRejectedRowsAsync())
            .Should()
            .Contain(r =>
                r.StartsWith("packages.csv:1: header: the file is UTF-16", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task The_rejected_rows_file_contains_no_formula()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("customers.csv", "=1+1,,,,");

        await host.ImportAsync(skipBad: true);

        (await File.ReadAllTextAsync(Path.Combine(host.Folder, "rejected.csv"), Ct))
            .Should()
            .Contain("\"'=1+1,,,,\"");
    }

    [Fact]
    public async Task Windows_line_ends_and_free_order_of_columns_are_fine()
    {
        await using var host = await ImportTestHost.OpenAsync();
        host.Write(
            "packages.csv",
            "\uFEFFyearly_price,package,included_hours\r\n4900,Bas,5\r\n\r\n9400,Plus,7.5\r\n"
        );

        await host.ImportAsync();

        await using var db = host.CreateDbContext();
        (await db.Packages.OrderBy(p => p.Name).ToListAsync(Ct))
            .Select(p => (p.Name, p.IncludedMinutes, p.YearlyPriceOre))
            .Should()
            .Equal(("Bas", 300, 490_000), ("Plus", 450, 940_000));
    }
}
