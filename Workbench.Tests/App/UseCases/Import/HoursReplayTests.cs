using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Agreements.Ledger.LedgerEntryKind;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Tests the import of past hours: the worked examples of the rules, and whole chains of terms.</summary>
public sealed class HoursReplayTests
{
    [Theory, OnBothDatabases]
    [Rule("N1")]
    [Rule("N5")]
    public async Task Example_1_unused_included_hours_lapse(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddTimeRow("2026-05-01", 270);

        await host.ImportAsync("2027-03-01");

        (await host.ResetsAsync()).Should().Equal(("2027-03-01", 330, 0, 600, 600));
        (await host.GetBalanceAsync()).Should().Be(600);
    }

    [Theory, OnBothDatabases]
    [Rule("A5")]
    [Rule("A6")]
    [Rule("N3")]
    public async Task Example_2_a_card_carries_over_once(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddTimeRow("2026-05-01", 600);
        host.AddCardRow("2026-11-10", 5);
        host.AddTimeRow("2026-12-01", 120);
        host.AddTimeRow("2027-04-01", 100);

        await host.ImportAsync("2028-03-01");

        (await host.ResetsAsync())
            .Should()
            .Equal(("2027-03-01", 0, 180, 600, 780), ("2028-03-01", 680, 0, 600, 600));
        (await host.EntriesAsync())
            .Should()
            .Equal(
                ("2026-03-01", Grant, 1, 600),
                ("2026-05-01", Draw, 1, 600),
                ("2026-11-10", Grant, 2, 300),
                ("2026-12-01", Draw, 2, 120),
                ("2027-03-01", CarryOver, 2, 180),
                ("2027-03-01", Grant, 3, 600),
                ("2027-04-01", Draw, 3, 100),
                ("2028-03-01", Lapse, 3, 500),
                ("2028-03-01", Lapse, 2, 180),
                ("2028-03-01", Grant, 4, 600)
            );
    }

    [Theory, OnBothDatabases]
    [Rule("A11")]
    public async Task Example_6_an_upgrade_gains_in_proportion(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddPackageChangeRow("2026-09-01", "Pro");

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        var change = await db.PackageChanges.SingleAsync();
        (change.FromPackage, change.ToPackage, change.GainedMinutes)
            .Should()
            .Be(("Plus", "Pro", 298));
        change.IsUpgrade.Should().BeTrue();
        (await host.GetBalanceAsync()).Should().Be(898);
        (await db.Agreements.SingleAsync()).Package.Should().Be("Pro");
    }

    [Theory, OnBothDatabases]
    [Rule("A11")]
    public async Task Upgrades_apply_at_once_and_downgrades_at_the_next_reset(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(
            provider,
            "1001,2024-03-01,Plus,"
        );
        host.AddPackageChangeRow("2024-03-01", "Pro");
        host.AddPackageChangeRow("2025-03-01", "Bas");

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        (await db.Terms.OrderBy(t => t.Number).ToListAsync())
            .Select(t => (t.Package, t.IncludedMinutes))
            .Should()
            .Equal(("Plus", 600), ("Pro", 1200), ("Bas", 300));
        (await host.ResetsAsync())
            .Should()
            .Equal(("2025-03-01", 1200, 0, 1200, 1200), ("2026-03-01", 1200, 0, 300, 300));
        var agreement = await db.Agreements.SingleAsync();
        (agreement.Package, agreement.NextPackage).Should().Be(("Bas", null));
        agreement.NextDueOn.Should().Be(new DateOnly(2027, 3, 1));

        (await host.ImportAsync("2026-11-02"))
            .Should()
            .Be(0, "it began with Plus, as the row says");
    }

    [Theory, OnBothDatabases]
    [Rule("S1")]
    [Rule("S3")]
    public async Task Example_7_an_agreement_that_ended_is_settled(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(
            provider,
            "1001,2026-03-01,Plus,2026-08-31"
        );
        host.AddTimeRow("2026-05-01", 500);
        host.AddTimeRow("2026-09-02", 30);

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        var settlement = await db.Settlements.SingleAsync();
        (settlement.EarnedMinutes, settlement.OverdrawMinutes, settlement.OwedOre)
            .Should()
            .Be((302, 198, 359_700));
        (await host.EntriesAsync())[^1].Should().Be(("2026-09-01", Lapse, 1, 100));
        (await db.TermResets.AnyAsync()).Should().BeFalse();
        (await db.Agreements.SingleAsync()).IsOver.Should().BeTrue();
        (await db.Tickets.SingleAsync()).UncoveredMinutes.Should().Be(30, "worked after the end");
        (await host.ImportAsync("2026-11-02")).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    [Rule("S1")]
    [Rule("A11")]
    public async Task Example_15_leaving_after_an_upgrade(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(
            provider,
            "1001,2026-03-01,Plus,2026-09-01"
        );
        host.AddTimeRow("2026-05-01", 500);
        host.AddPackageChangeRow("2026-09-01", "Pro");

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        var settlement = await db.Settlements.SingleAsync();
        (settlement.EarnedMinutes, settlement.OverdrawMinutes, settlement.OwedOre)
            .Should()
            .Be((306, 194, 352_433));
        (await host.GetBalanceAsync()).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    [Rule("S2")]
    public async Task Unused_card_minutes_are_listed_on_the_settlement_and_lapse(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(
            provider,
            "1001,2024-03-01,Plus,2026-02-28"
        );
        host.AddCardRow("2025-06-01", 5);
        host.AddTimeRow("2025-07-01", 650);

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        var settlement = await db.Settlements.SingleAsync();
        (settlement.TermStart, settlement.EarnedMinutes, settlement.IncludedDrawnMinutes)
            .Should()
            .Be((new DateOnly(2025, 3, 1), 600, 600));
        (settlement.OwedOre, settlement.UnusedCardMinutes).Should().Be((0, 250));
        (await host.ResetsAsync()).Should().Equal(("2025-03-01", 600, 0, 600, 600));
        (await host.EntriesAsync())[^1].Should().Be(("2026-03-01", Lapse, 3, 250));
    }

    [Theory, OnBothDatabases]
    [Rule("A3")]
    [Rule("N3")]
    public async Task Time_before_the_agreement_is_uncovered_and_resets_run_before_later_rows(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddTimeRow("2026-02-28", 25);
        host.AddTimeRow("2027-03-01", 10);

        await host.ImportAsync("2027-03-01");

        (await host.ResetsAsync()).Should().Equal(("2027-03-01", 600, 0, 600, 600));
        (await host.GetBalanceAsync()).Should().Be(590);
        await using var db = host.CreateDbContext();
        var ticket = await db.Tickets.SingleAsync();
        (ticket.RegisteredMinutes, ticket.UncoveredMinutes).Should().Be((35, 25));
    }

    [Theory, OnBothDatabases]
    [Rule("A1")]
    public async Task An_agreement_that_has_not_begun_opens_its_first_term(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(
            provider,
            "1001,2027-02-01,Plus,"
        );

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        (await db.Terms.SingleAsync()).Start.Should().Be(new DateOnly(2027, 2, 1));
        (await host.GetBalanceAsync()).Should().Be(600);
    }
}
