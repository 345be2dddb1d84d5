using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Tests that the import refuses the future as live work does. The clock is set to 2026-11-20, 13:00 in Stockholm.</summary>
[Rule("T3")]
public sealed class FutureImportTests
{
    private const string Later = "lies in the future: nothing later than 2026-11-20 is imported";

    [Theory]
    [InlineData(
        "time_entries.csv",
        "1,2062-03-04,30,Anna,Development,",
        "time_entries.csv:11: worked_on: \"2062-03-04\" " + Later
    )]
    [InlineData(
        "time_entries.csv",
        "1,2026-11-21,30,Anna,Development,",
        "time_entries.csv:11: worked_on: \"2026-11-21\" " + Later
    )]
    [InlineData(
        "refill_cards.csv",
        "1001,2027-05-01,5",
        "refill_cards.csv:6: bought_on: \"2027-05-01\" " + Later
    )]
    [InlineData(
        "package_changes.csv",
        "1001,2026-11-21,Plus",
        "package_changes.csv:3: on: \"2026-11-21\" " + Later
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-11-20T13:01:00,Change,,,New,,x,,,,",
        "tickets.csv:10: submitted_at: \"2026-11-20T13:01:00\" " + Later
    )]
    [InlineData(
        "tickets.csv",
        "20,1001,2026-05-04T09:00:00,Change,Small,,Closed,Anna,x,,2029-03-20T09:00:00,,",
        "tickets.csv:10: delivered_at: \"2029-03-20T09:00:00\" " + Later
    )]
    [InlineData(
        "waits.csv",
        "1,2026-11-21T09:00:00,,AwaitingCustomer",
        "waits.csv:4: from: \"2026-11-21T09:00:00\" " + Later
    )]
    [InlineData(
        "waits.csv",
        "1,2026-05-07T09:00:00,2027-05-08T09:00:00,AwaitingCustomer",
        "waits.csv:4: to: \"2027-05-08T09:00:00\" " + Later
    )]
    [InlineData(
        "agreements.csv",
        "1003,2036-11-21,Bas,",
        "agreements.csv:5: anchor: \"2036-11-21\" is more than 10 years ahead: correct it"
    )]
    [InlineData(
        "agreements.csv",
        "1003,2026-01-01,Bas,2099-12-31",
        "agreements.csv:5: ended_on: \"2099-12-31\" is more than 10 years ahead: correct it"
    )]
    public async Task A_row_after_the_last_day_is_rejected(
        string file,
        string line,
        string expected
    )
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append(file, line);

        (await host.GetRejectedRowsAsync()).Should().Contain(expected);
        await using var db = host.CreateDbContext();
        (await db.Customers.AnyAsync(TestContext.Current.CancellationToken)).Should().BeFalse();
    }

    [Theory]
    [InlineData("time_entries.csv", "1,2026-11-20,30,Anna,Development,")]
    [InlineData("refill_cards.csv", "1001,2026-11-20,5")]
    [InlineData("tickets.csv", "20,1001,2026-11-20T13:00:00,Change,,,New,,x,,,,")]
    [InlineData("agreements.csv", "1003,2027-01-01,Bas,2027-12-31")]
    [InlineData("customers.csv", "1009,Soon open,,,2027-02-01")]
    public async Task Today_and_what_is_arranged_in_advance_is_imported(string file, string line)
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append(file, line);

        (await host.ImportAsync()).Rejected.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task The_last_day_is_the_day_of_the_import(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddTimeRow("2026-10-02", 30);

        (await host.GetRejectedRowsAsync("2026-10-01"))
            .Should()
            .EndWith("nothing later than 2026-10-01 is imported");
        (await host.GetRejectedRowsAsync("2026-10-01")).Should().StartWith("time_entries.csv:2: ");
        (await host.ImportAsync("2026-10-02")).Should().BePositive();
    }

    [Fact]
    public async Task What_refers_to_a_rejected_row_names_it()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Append("tickets.csv", "20,1001,2027-05-04T09:00:00,Change,,,New,,x,,,,");
        host.Append("time_entries.csv", "20,2026-05-04,30,Anna,Development,");

        (await host.GetRejectedRowsAsync())
            .Should()
            .Equal(
                $"tickets.csv:10: submitted_at: \"2027-05-04T09:00:00\" {Later}",
                "time_entries.csv:11: ticket: \"20\" is rejected at tickets.csv:10"
            );
    }
}
