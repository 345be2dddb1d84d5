using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Agreements.Ledger.LedgerEntryKind;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Tests a second import: existing data stay unchanged, and new rows count as work of the day of the import.</summary>
public sealed class RepeatedImportTests
{
    [Theory]
    [OnBothDatabases]
    [Rule("A12")]
    public Task Example_9_late_time_restores_what_lapsed(StorageProvider provider) =>
        RunExample9Async(provider, "2027-03-01");

    [Theory]
    [OnBothDatabases]
    [Rule("A12")]
    [Rule("N3")]
    public Task Example_9_also_where_the_reset_was_missed(StorageProvider provider) =>
        RunExample9Async(provider, "2026-11-02");

    [Theory, OnBothDatabases]
    [Rule("A12")]
    public async Task Late_time_is_imported_until_the_thirtieth_day(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        await host.ImportAsync("2027-03-01");
        host.AddTimeRow("2027-02-28", 40);

        (await host.GetRejectedRowsAsync("2027-04-01"))
            .Should()
            .Be(
                "time_entries.csv:2: worked_on: lies in a term that was reset on 2027-03-01: its time comes in for 30 days after, and 2027-04-01 is later"
            );
        await using (var db = host.CreateDbContext())
        {
            (await db.TimeEntries.AnyAsync()).Should().BeFalse();
            (await db.People.CountAsync()).Should().Be(1);
        }

        (await host.ImportAsync("2027-03-31")).Should().Be(1);
        (await host.GetBalanceAsync()).Should().Be(600);
    }

    [Theory, OnBothDatabases]
    [Rule("A12")]
    [Rule("S3")]
    public async Task Late_time_of_an_agreement_that_ended(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(
            provider,
            "1001,2026-03-01,Plus,2026-08-31"
        );
        await host.ImportAsync("2026-09-10");
        host.AddTimeRow("2026-08-30", 40);

        (await host.GetRejectedRowsAsync("2026-10-02"))
            .Should()
            .Contain("lies in a term that ended on 2026-09-01: its time comes in for 30 days");
        (await host.ImportAsync("2026-10-01")).Should().Be(1);
        (await host.EntriesAsync())
            .Skip(2)
            .Should()
            .Equal(("2026-10-01", Restore, 1, 40), ("2026-10-01", Draw, 1, 40));
        (await host.GetBalanceAsync()).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    [Rule("A5")]
    [Rule("A11")]
    public async Task Cards_and_package_changes_of_a_closed_term_are_rejected(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        await host.ImportAsync("2027-03-01");
        host.AddCardRow("2027-02-28", 5);
        (await host.GetRejectedRowsAsync("2027-03-02"))
            .Should()
            .Be(
                "refill_cards.csv:2: bought_on: lies in a term that was closed on 2027-03-01, and nothing but time can be added to it"
            );

        host.Write("refill_cards.csv", "customer,bought_on,hours");
        host.AddPackageChangeRow("2027-02-28", "Pro");
        (await host.GetRejectedRowsAsync("2027-03-02"))
            .Should()
            .StartWith("package_changes.csv:2: on: lies in a term that was closed on 2027-03-01");
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task New_cards_and_package_changes_are_applied_before_missed_resets(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        await host.ImportAsync("2026-11-02");
        host.AddCardRow("2027-02-28", 5);
        host.AddPackageChangeRow("2027-02-28", "Bas");
        host.AddTimeRow("2027-03-02", 310);

        (await host.ImportAsync("2027-03-10")).Should().Be(3);

        (await host.ResetsAsync()).Should().Equal(("2027-03-01", 600, 300, 300, 600));
        (await host.GetBalanceAsync()).Should().Be(290);
        (await host.ImportAsync("2027-03-10")).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    [Rule("A11")]
    public async Task A_package_change_before_a_known_one_is_rejected(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddPackageChangeRow("2026-09-01", "Pro");
        await host.ImportAsync("2026-11-02");
        host.AddPackageChangeRow("2026-08-01", "Bas");

        (await host.GetRejectedRowsAsync("2026-11-02"))
            .Should()
            .Be("package_changes.csv:3: on: lies before the change of 2026-09-01, which is known");
    }

    [Theory, OnBothDatabases]
    [Rule("A9")]
    public async Task New_time_of_the_open_term_is_dated_when_hours_were_available(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddTimeRow("2026-05-01", 590);
        await host.ImportAsync("2026-11-02");
        host.AddTimeRow("2026-04-01", 30);

        (await host.ImportAsync("2026-11-03")).Should().Be(1);

        (await host.EntriesAsync())[^1].Should().Be(("2026-04-01", Draw, 1, 10));
        await using var db = host.CreateDbContext();
        (await db.Tickets.SingleAsync()).UncoveredMinutes.Should().Be(20);
    }

    [Theory, OnBothDatabases]
    [Rule("A8")]
    public async Task The_same_folder_again_changes_nothing(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(
            provider,
            "1001,2024-03-01,Plus,"
        );
        host.AddTimeRow("2024-05-01", 100);
        host.AddTimeRow("2026-05-01", 700);
        host.AddCardRow("2026-04-01", 5);
        host.AddPackageChangeRow("2026-06-01", "Bas");
        host.AddPackageChangeRow("2026-06-01", "Pro");
        host.Append("waits.csv", "17,2026-03-03T09:00:00,2026-03-04T09:00:00,AwaitingCustomer");
        await host.ImportAsync("2026-11-02");
        var before = await LoadAllRowsAsync(host);

        (await host.ImportAsync("2026-11-02")).Should().Be(0);

        (await LoadAllRowsAsync(host)).Should().Equal(before);
    }

    private static async Task RunExample9Async(StorageProvider provider, string firstAsOf)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddTimeRow("2026-05-01", 270);
        await host.ImportAsync(firstAsOf);
        host.AddTimeRow("2027-02-27", 45);

        (await host.ImportAsync("2027-03-10")).Should().Be(1);

        (await host.ResetsAsync()).Should().Equal(("2027-03-01", 330, 0, 600, 600));
        (await host.EntriesAsync())
            .Skip(2)
            .Should()
            .Equal(
                ("2027-03-01", Lapse, 1, 330),
                ("2027-03-01", Grant, 2, 600),
                ("2027-03-10", Restore, 1, 45),
                ("2027-03-10", Draw, 1, 45)
            );
        (await host.GetBalanceAsync()).Should().Be(600);
        (await host.ImportAsync("2027-03-10")).Should().Be(0);
    }

    private static async Task<IReadOnlyList<object>> LoadAllRowsAsync(CustomerImportHost host)
    {
        await using var db = host.CreateDbContext();
        return
        [
            .. await db.LedgerEntries.OrderBy(e => e.No).ToListAsync(),
            .. await db.HoursSources.OrderBy(s => s.No).ToListAsync(),
            .. await db.Accounts.ToListAsync(),
            .. await db.Agreements.ToListAsync(),
            .. await db.Terms.OrderBy(t => t.Number).ToListAsync(),
            .. await db.TermResets.OrderBy(r => r.TermNumber).ToListAsync(),
            .. await db.PackageChanges.OrderBy(c => c.No).ToListAsync(),
            .. await db.Tickets.ToListAsync(),
            .. await db.TicketChanges.OrderBy(c => c.No).ToListAsync(),
            .. await db.TimeEntries.OrderBy(t => t.No).ToListAsync(),
        ];
    }
}
