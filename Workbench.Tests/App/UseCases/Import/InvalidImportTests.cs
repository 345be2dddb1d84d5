using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

public sealed class InvalidImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        "packages.csv",
        "Max,x,1",
        "packages.csv:4: included_hours: \"x\" is not a number from 0 to 10000 in whole 1/60"
    )]
    [InlineData(
        "packages.csv",
        "Max,5,4900.505",
        "packages.csv:4: yearly_price: \"4900.505\" is not a number*"
    )]
    [InlineData(
        "packages.csv",
        "Plus,10,9400",
        "packages.csv:4: package: \"Plus\" stands on line 2 already"
    )]
    [InlineData("packages.csv", "Max,5", "packages.csv:4: row: has 2 fields, and the header has 3")]
    [InlineData(
        "packages.csv",
        "Max,-5,1",
        "packages.csv:4: included_hours: \"-5\" is not a number from 0 to 10000 in whole 1/60"
    )]
    [InlineData("customers.csv", ",x,,,", "customers.csv:6: number: is missing")]
    [InlineData(
        "customers.csv",
        "1009,x,,,2026-02-30",
        "customers.csv:6: launched_on: \"2026-02-30\" is not a date as YYYY-MM-DD"
    )]
    [InlineData(
        "customers.csv",
        "1001,x,,,",
        "customers.csv:6: number: \"1001\" stands on line 2 already"
    )]
    [InlineData(
        "agreements.csv",
        "1003,2026-01-01,Maxi,",
        "agreements.csv:5: package: \"Maxi\" is unknown"
    )]
    [InlineData(
        "agreements.csv",
        "9999,2026-01-01,Bas,",
        "agreements.csv:5: customer: \"9999\" is unknown"
    )]
    [InlineData("agreements.csv", "1003,,Bas,", "agreements.csv:5: anchor: is missing")]
    [InlineData(
        "agreements.csv",
        "1003,2026-01-01,Bas,2025-01-01",
        "agreements.csv:5: ended_on: lies before the anchor"
    )]
    [InlineData(
        "package_changes.csv",
        "1001,2026-07-01,Maxi",
        "package_changes.csv:3: package: \"Maxi\" is unknown"
    )]
    [InlineData(
        "package_changes.csv",
        "1001,2024-07-01,Bas",
        "package_changes.csv:3: on: lies before the agreement"
    )]
    [InlineData(
        "package_changes.csv",
        "1004,2026-06-01,Plus",
        "package_changes.csv:3: on: lies after the agreement's last day, 2026-05-31"
    )]
    [InlineData(
        "package_changes.csv",
        "1003,2026-06-01,Plus",
        "package_changes.csv:3: customer: has no agreement*"
    )]
    [InlineData(
        "refill_cards.csv",
        "1004,2026-06-01,5",
        "refill_cards.csv:6: bought_on: lies after the agreement's last day, 2026-05-31"
    )]
    [InlineData(
        "refill_cards.csv",
        "1001,2026-06-01,4",
        "refill_cards.csv:6: hours: 4 is less than the smallest card, 5 h"
    )]
    [InlineData(
        "refill_cards.csv",
        "1001,2026-06-01,-5",
        "refill_cards.csv:6: hours: \"-5\" is not a whole number from 1 to 10000"
    )]
    [InlineData(
        "refill_cards.csv",
        "1001,2024-06-01,5",
        "refill_cards.csv:6: bought_on: lies before the agreement"
    )]
    [InlineData(
        "refill_cards.csv",
        "1003,2026-06-01,5",
        "refill_cards.csv:6: customer: has no agreement*"
    )]
    [InlineData(
        "tickets.csv",
        "20,9999,2026-05-04T09:00:00,Change,,,New,,x,,,,",
        "tickets.csv:10: customer: \"9999\" is unknown"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04,Change,,,New,,x,,,,",
        "tickets.csv:10: submitted_at: \"2026-05-04\" is not an instant*"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Wish,,,New,,x,,,,",
        "tickets.csv:10: kind: \"Wish\" is not one of Bug, Change, Question"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,Huge,,New,,x,,,,",
        "tickets.csv:10: size: \"Huge\" is not one of Small, Medium, Large"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,Small,90,Queued,,x,,,,",
        "tickets.csv:10: estimate_minutes: 90 lies outside Small"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,,,Queued,,x,,,,",
        "tickets.csv:10: size: must be Small or Medium in state Queued"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,,,0,,x,,,,",
        "tickets.csv:10: state: \"0\" is not one of New,*"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,,,New,,,,,,",
        "tickets.csv:10: subject: is missing"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,Small,,Delivered,Anna,x,,,,",
        "tickets.csv:10: delivered_at: is missing in state Delivered"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,Small,,Closed,Anna,x,,2026-05-03T09:00:00,,",
        "tickets.csv:10: delivered_at: lies before submitted_at"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,,,New,,x,,,3,",
        "tickets.csv:10: bug_class: only a Bug has a class*"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Bug,,,New,,x,,,5,",
        "tickets.csv:10: bug_class: \"5\" is not a whole number from 1 to 4"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Bug,,,New,,x,,,,Free",
        "tickets.csv:10: funding: \"Free\" is not one of ServiceHours, HourlyRate"
    )]
    [InlineData(
        "tickets.csv",
        "1,1001,2026-05-04T09:00:00,Bug,,,New,,x,,,,",
        "tickets.csv:10: number: \"1\" stands on line 2 already"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Bug,,,New,,a \"b\",,,,",
        "tickets.csv:10: row: has a quote inside an unquoted field*"
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Bug,,,New,,\"a,,,,",
        "tickets.csv:10: row: has a quoted field that is never closed*"
    )]
    [InlineData(
        "waits.csv",
        "99,2026-05-04T09:00:00,,AwaitingCustomer",
        "waits.csv:4: ticket: \"99\" is unknown"
    )]
    [InlineData(
        "waits.csv",
        "1,2026-05-01T09:00:00,2026-05-02T09:00:00,AwaitingCustomer",
        "waits.csv:4: to: lies before the submission, 2026-05-04T07:00:00Z"
    )]
    [InlineData(
        "waits.csv",
        "1,2026-05-06T09:00:00,2026-05-05T09:00:00,AwaitingCustomer",
        "waits.csv:4: to: lies before from"
    )]
    [InlineData(
        "waits.csv",
        "1,2026-05-04T09:00:00,,Started",
        "waits.csv:4: state: Started is not one of*"
    )]
    [InlineData(
        "time_entries.csv",
        "99,2026-05-04,5,Anna,Fix,",
        "time_entries.csv:11: ticket: \"99\" is unknown"
    )]
    [InlineData(
        "time_entries.csv",
        "1,2026-05-04,0,Anna,Fix,",
        "time_entries.csv:11: minutes: \"0\" is not a whole number from 1 to 1440"
    )]
    [InlineData(
        "time_entries.csv",
        "1,2026-05-04,5,,Fix,",
        "time_entries.csv:11: technician: is missing"
    )]
    [InlineData(
        "time_entries.csv",
        "1,2026-05-04,5,Anna,Coffee,",
        "time_entries.csv:11: activity: \"Coffee\" is not one of*"
    )]
    public async Task A_bad_row_is_named_with_file_line_and_column(
        string file,
        string line,
        string expected
    )
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append(file, line);

        var rejected = await host.GetRejectedRowsAsync();

        rejected.Should().Contain(r => Matches(r, expected), string.Join('\n', rejected));
        await using var db = host.CreateDbContext();
        (await db.Customers.AnyAsync(Ct)).Should().BeFalse("it is all or nothing");
        (await db.AuditRows.AnyAsync(Ct)).Should().BeFalse();
    }

    [Fact]
    public async Task The_reported_line_is_the_physical_line_where_the_record_starts()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Change("tickets.csv", "3,1001,2026-10-01T09:00:00", "3,1001,2026-10-01T25:00:00");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Contain(r => r.StartsWith("tickets.csv:5: submitted_at: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_and_unknown_columns_are_named_on_line_1_and_nothing_can_be_skipped()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Write("packages.csv", "package,hours,yearly_price\nBas,5,4900\n");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Contain("packages.csv:1: included_hours: the column is missing")
            .And.Contain("packages.csv:1: header: \"hours\" is not a column of this file");
        (await host.RunAsync(skipBad: true)).Refusal!.Code.Should().Be(RefusalCode.ImportRejected);
    }

    [Fact]
    public async Task An_empty_file_has_no_header()
    {
        await using var host = await ImportTestHost.OpenAsync();
        host.Write("packages.csv", "");

        (await host.GetRejectedRowsAsync())
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("packages.csv:1: header: the header line is missing");
    }

    [Fact]
    public async Task Skipping_imports_valid_rows_and_lists_the_rest_with_reasons()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Change("customers.csv", "1002,Nordkaffe,,,", "1002,Nordkaffe,,,soon");

        var report = await host.ImportAsync(skipBad: true);

        report.Written.Should().BeTrue();
        report.Files.Select(f => f.Rejected).Should().Equal(0, 1, 1, 0, 0, 2, 1, 1);
        report.Files.Should().OnlyContain(f => f.Rows == f.Added + f.Known + f.Rejected);
        var list = await File.ReadAllTextAsync(Path.Combine(host.Folder, "rejected.csv"), Ct);
        list.Should()
            .Contain("customers.csv,3,launched_on,")
            .And.Contain("\"1002,Nordkaffe,,,soon\"")
            .And.Contain(
                "agreements.csv,3,customer,\"\"\"1002\"\" is rejected at customers.csv:3\""
            );
        await using var db = host.CreateDbContext();
        (await db.Tickets.CountAsync(Ct)).Should().Be(5);
        await ImportedLedgerAssertions.ShouldBalanceAsync(db);

        host.Change("customers.csv", "1002,Nordkaffe,,,soon", "1002,Nordkaffe,,,");
        (await host.ImportAsync()).Files.Sum(f => f.Added).Should().Be(1 + 1 + 2 + 1 + 1);
    }

    [Fact]
    public async Task Time_of_a_rejected_agreement_is_rejected()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Change("agreements.csv", "1001,2025-03-01,Plus,", "1001,2025-03-01,Max,");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Contain(
                "time_entries.csv:2: ticket: the agreement of its customer is rejected at agreements.csv:2"
            )
            .And.HaveCount(1 + 1 + 3 + 7);
    }

    [Theory]
    [InlineData(
        "packages.csv",
        "Plus,10,9400",
        "Plus,11,9400",
        "packages.csv:2: included_hours: 11 is in conflict with 10, which is known under this package"
    )]
    [InlineData(
        "customers.csv",
        "1003,Garnstugan",
        "1003,Garnboden",
        "customers.csv:4: name: \"Garnboden\" is in conflict with \"Garnstugan\", which is known under this number"
    )]
    [InlineData(
        "agreements.csv",
        "1002,2026-09-01",
        "1002,2026-09-02",
        "agreements.csv:3: anchor: 2026-09-02 is in conflict with 2026-09-01*"
    )]
    [InlineData(
        "tickets.csv",
        "Checkout total wrong",
        "Something else",
        "tickets.csv:4: subject: \"Something else\" is in conflict*"
    )]
    [InlineData(
        "tickets.csv",
        "Queued,,Logo",
        "New,,Logo",
        "tickets.csv:6: state: \"New\" is in conflict with \"Queued\"*"
    )]
    public async Task Other_values_under_a_known_key_are_a_conflict(
        string file,
        string old,
        string now,
        string expected
    )
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        host.Change(file, old, now);

        var rejected = await host.GetRejectedRowsAsync();

        rejected.Should().Contain(r => Matches(r, expected), string.Join('\n', rejected));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_holds_none_of_the_files_is_refused()
    {
        await using var host = await ImportTestHost.OpenAsync();

        (await host.RunAsync()).Refusal!.Code.Should().Be(RefusalCode.NotFound);
        (await host.RunAsync(folder: Path.Combine(host.Folder, "no")))
            .Refusal!.Code.Should()
            .Be(RefusalCode.NotFound);
    }

    private static bool Matches(string text, string expected) =>
        expected.EndsWith('*')
            ? text.StartsWith(expected[..^1], StringComparison.Ordinal)
            : string.Equals(text, expected, StringComparison.Ordinal);
}
