using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Tests that the same row written in another form is the same row, and that numbers and names have one form.</summary>
public sealed class ImportedTextFormTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Anna", "a\nb", "Anna", "a\r\nb")]
    [InlineData("Anna", "a\r\nb", "Anna", "a\nb")]
    [InlineData("tekniker1", "", "Tekniker1", "")]
    [InlineData("Åsa", "Å", "A\u030Asa", "A\u030A")]
    [InlineData("Anna", "a", " Anna ", " a ")]
    public async Task Time_that_is_written_otherwise_is_known(
        string technician,
        string note,
        string technicianAgain,
        string noteAgain
    )
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        var before = await File.ReadAllTextAsync(Path.Combine(host.Folder, "time_entries.csv"), Ct);
        host.Append("time_entries.csv", $"1,2026-05-06,30,{technician},Development,\"{note}\"");
        await host.ImportAsync();
        host.Write(
            "time_entries.csv",
            before + $"1,2026-05-06,30,{technicianAgain},Development,\"{noteAgain}\"\n"
        );

        (await host.ImportAsync()).Files.Sum(f => f.Added).Should().Be(0);

        await using var db = host.CreateDbContext();
        (await db.TimeEntries.CountAsync(Ct)).Should().Be(10);
        (await db.TimeEntries.SingleAsync(t => t.WorkedOn == new DateOnly(2026, 5, 6), Ct))
            .Note.Should()
            .Be(note.Trim(), "a note is stored as it was written");
    }

    [Fact]
    public async Task A_technician_is_one_person_in_any_case()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("time_entries.csv", "1,2026-05-06,30,ANNA,Development,");
        host.Append("tickets.csv", "20,1001,2026-05-04T09:00:00,Change,Small,,Started,anna,x,,,,");

        await host.ImportAsync();
        host.Change("tickets.csv", "Started,anna,x", "Started,Anna,x");
        (await host.ImportAsync()).Files.Sum(f => f.Added).Should().Be(0);

        await using var db = host.CreateDbContext();
        (await db.People.Select(p => p.Name).ToListAsync(Ct))
            .Where(n => string.Equals(n, "Anna", StringComparison.OrdinalIgnoreCase))
            .Should()
            .ContainSingle();
    }

    [Fact]
    public async Task A_ticket_whose_line_ends_changed_is_known()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        host.Change("tickets.csv", "First line\n", "First line\r\n");
        host.Change("customers.csv", "Åsa Öberg", "A\u030Asa O\u0308berg");

        (await host.ImportAsync()).Files.Sum(f => f.Added).Should().Be(0);
    }

    [Fact]
    public async Task The_number_of_a_ticket_is_a_number_and_that_of_a_customer_is_a_text()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("tickets.csv", "007,1001,2026-05-04T09:00:00,Change,,,New,,x,,,,");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Equal("tickets.csv:10: number: \"007\" is \"7\", which stands on line 7 already");

        host.Change("tickets.csv", "007,1001", "020,1001");
        host.Append("time_entries.csv", "0020,2026-05-06,30,Anna,Development,");
        host.Append("customers.csv", "01001,Another,,,");
        (await host.ImportAsync()).Rejected.Should().BeEmpty();
        await using var db = host.CreateDbContext();
        (await db.Tickets.SingleAsync(t => t.Number == 20, Ct)).RegisteredMinutes.Should().Be(30);
        (await db.Customers.CountAsync(Ct)).Should().Be(5);
    }

    [Theory]
    [InlineData(
        "customers.csv",
        "1009,Butik,,not an email,",
        "customers.csv:6: contact_email: \"not an email\" is not an e-mail address as name@example.com"
    )]
    [InlineData(
        "customers.csv",
        "1009,\"Butik\nA\",,,",
        "customers.csv:6: name: \"Butik\\u{000A}A\" contains a line break or an invisible character, U+000A: remove it"
    )]
    [InlineData(
        "customers.csv",
        "1009,Butik,\"Karin\r\nEk\",,",
        "customers.csv:6: contact_name: \"Karin\\u{000D}\\u{000A}Ek\" contains a line break or an invisible character, U+000D: remove it"
    )]
    [InlineData(
        "customers.csv",
        "1009\u200B,Butik,,,",
        "customers.csv:6: number: \"1009\\u{200B}\" contains a line break or an invisible character, U+200B: remove it"
    )]
    [InlineData(
        "customers.csv",
        "1009\u200E,Butik,,,",
        "customers.csv:6: number: \"1009\\u{200E}\" contains an invisible character: remove it"
    )]
    [InlineData(
        "agreements.csv",
        "1003\u200B,2026-01-01,Bas,",
        "agreements.csv:5: customer: \"1003\\u{200B}\" contains a line break or an invisible character, U+200B: remove it"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,,,New,,\"a\nb\",,,,",
        "tickets.csv:10: subject: \"a\\u{000A}b\" contains a line break or an invisible character, U+000A: remove it"
    )]
    [InlineData(
        "time_entries.csv",
        "1,2026-05-04,5,An\u200Bna,Fix,",
        "time_entries.csv:11: technician: \"An\\u{200B}na\" contains a line break or an invisible character, U+200B: remove it"
    )]
    public async Task Hidden_characters_and_malformed_addresses_are_rejected(
        string file,
        string line,
        string expected
    )
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append(file, line);

        (await host.GetRejectedRowsAsync()).Should().Equal(expected);
    }

    [Fact]
    public async Task A_package_change_without_effect_is_a_remark_also_when_it_is_imported_again()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("package_changes.csv", "1001,2026-07-01,Bas");
        host.Append("package_changes.csv", "1001,2026-08-01,Plus");
        ImportRemark remark = new(
            "package_changes.csv",
            3,
            "package",
            "\"Bas\" is the package that is chosen already: the row changes nothing"
        );

        var first = await host.ImportAsync();
        var second = await host.ImportAsync();

        first.Remarks.Should().Equal(remark);
        first
            .Files.Single(f => f.File is "package_changes.csv")
            .Should()
            .Be(new ImportReport.FileSummary("package_changes.csv", 3, 2, 1, 0));
        second.Remarks.Should().Equal(remark);
        second.Files.Sum(f => f.Added).Should().Be(0);
    }
}
