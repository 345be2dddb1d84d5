using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

public sealed class ValidImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_is_added()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        var report = await host.ImportAsync();

        report.Written.Should().BeTrue();
        report
            .Files.Select(f => (f.File, f.Rows, f.Added))
            .Should()
            .Equal(
                ("packages.csv", 2, 2),
                ("customers.csv", 4, 4),
                ("agreements.csv", 3, 3),
                ("package_changes.csv", 1, 1),
                ("refill_cards.csv", 4, 4),
                ("tickets.csv", 7, 7),
                ("waits.csv", 2, 2),
                ("time_entries.csv", 9, 9)
            );
    }

    [Fact]
    [Rule("A7")]
    [Rule("A9")]
    public async Task Hours_are_replayed_in_date_order_through_the_rules_of_live_work()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        await using var db = host.CreateDbContext();

        var customer = await db.Customers.SingleAsync(c => c.Number == "1001", Ct);
        customer.Name.Should().Be("Fjäll, Bod & \"Son\"");
        var entries = await db
            .LedgerEntries.Where(e => e.CustomerId == customer.Id)
            .OrderBy(e => e.No)
            .ToListAsync(Ct);
        entries
            .Select(e => ($"{e.Date:O}", e.Kind, e.SourceNo, e.Minutes, e.TicketNumber))
            .Should()
            .Equal(
                ("2025-03-01", LedgerEntryKind.Grant, 1, 600, null),
                ("2025-06-01", LedgerEntryKind.Draw, 1, 20, 1),
                ("2025-07-01", LedgerEntryKind.Grant, 2, 300, null),
                ("2026-03-01", LedgerEntryKind.Lapse, 1, 580, null),
                ("2026-03-01", LedgerEntryKind.CarryOver, 2, 300, null),
                ("2026-03-01", LedgerEntryKind.Grant, 3, 600, null),
                ("2026-05-05", LedgerEntryKind.Draw, 3, 300, 1),
                ("2026-05-10", LedgerEntryKind.Grant, 4, 300, null),
                ("2026-05-10", LedgerEntryKind.Grant, 5, 300, null),
                ("2026-05-11", LedgerEntryKind.Draw, 3, 300, 2),
                ("2026-05-11", LedgerEntryKind.Draw, 2, 100, 2),
                ("2026-05-11", LedgerEntryKind.Draw, 2, 100, 2),
                ("2026-05-12", LedgerEntryKind.Draw, 2, 100, 1),
                ("2026-05-12", LedgerEntryKind.Draw, 4, 300, 1),
                ("2026-05-12", LedgerEntryKind.Draw, 5, 100, 1),
                ("2026-10-01", LedgerEntryKind.Draw, 5, 30, 3),
                ("2026-10-01", LedgerEntryKind.Draw, 5, 30, 3)
            );
        var first = await db.Tickets.SingleAsync(t => t.Number == 1, Ct);
        (first.RegisteredMinutes, first.UncoveredMinutes).Should().Be((820, 0));
        var agreement = await db.Agreements.SingleAsync(a => a.CustomerId == customer.Id, Ct);
        (agreement.Package, agreement.NextPackage).Should().Be(("Plus", "Bas"));
        await ImportedLedgerAssertions.ShouldBalanceAsync(db);
    }

    [Fact]
    public async Task A_ticket_is_imported_with_the_history_its_row_contains()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        await using var db = host.CreateDbContext();

        var ticket = await db.Tickets.SingleAsync(t => t.Number == 1, Ct);
        ticket.SubmittedAt.Should().Be(new DateTime(2026, 5, 4, 7, 0, 0, DateTimeKind.Utc));
        ticket.DeliveredAt.Should().Be(new DateTime(2026, 5, 12, 13, 0, 0, DateTimeKind.Utc));
        (ticket.State, ticket.EstimateMinutes).Should().Be((TicketState.Closed, 200));
        (await db.TicketTexts.SingleAsync(t => t.TicketNumber == 1, Ct))
            .Description.Should()
            .Be("First line\nsecond, \"quoted\" line");
        (await db.TicketChanges.Where(c => c.TicketNumber == 1).OrderBy(c => c.No).ToListAsync(Ct))
            .Select(c => (c.FromState, c.ToState, c.Reason))
            .Should()
            .Equal(
                (null, TicketState.New, "import"),
                (TicketState.New, TicketState.Started, "import"),
                (TicketState.Started, TicketState.AwaitingCustomer, "import"),
                (TicketState.AwaitingCustomer, TicketState.Started, "import"),
                (TicketState.Started, TicketState.Delivered, "import"),
                (TicketState.Delivered, TicketState.Closed, "import")
            );
        var waiting = await db.Tickets.SingleAsync(t => t.Number == 8, Ct);
        waiting.PausedSince.Should().Be(new DateTime(2026, 10, 5, 10, 0, 0, DateTimeKind.Utc));
        (waiting.HeldMinutes, waiting.RegisteredMinutes).Should().Be((0, 20));
    }

    [Fact]
    public async Task Technicians_become_people_who_cannot_sign_in()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        await using var db = host.CreateDbContext();

        var people = await db.People.OrderBy(p => p.Name).ToListAsync(Ct);
        people.Select(p => p.Name).Should().Equal("Anna", "Jonas");
        people
            .Should()
            .OnlyContain(p => !p.IsActive && p.PasswordHash == null && p.Roles == Roles.Technician);
        people[0].Email.Should().Be("anna@import.invalid");
    }

    [Fact]
    [Rule("F4")]
    public async Task Started_work_holds_available_hours_for_its_remaining_plan()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        host.Change(
            "tickets.csv",
            "3,1001,2026-10-01T09:00:00,Change,Small,60",
            "3,1001,2026-10-01T09:00:00,Change,Medium,240"
        );
        await host.ImportAsync();
        await using var db = host.CreateDbContext();

        (await db.Tickets.SingleAsync(t => t.Number == 3, Ct)).HeldMinutes.Should().Be(140);
        await ImportedLedgerAssertions.ShouldBalanceAsync(db);
    }

    [Fact]
    public async Task The_same_folder_again_adds_nothing()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        int before;
        await using (var db = host.CreateDbContext())
        {
            before = await db.LedgerEntries.CountAsync(Ct);
        }

        var repeated = await host.ImportAsync();

        repeated.Files.Sum(f => f.Added).Should().Be(0);
        repeated.Files.Select(f => f.Known).Should().Equal(2, 4, 3, 1, 4, 7, 2, 9);
        await using var after = host.CreateDbContext();
        (await after.LedgerEntries.CountAsync(Ct)).Should().Be(before);
        (await after.People.CountAsync(Ct)).Should().Be(2);
        await ImportedLedgerAssertions.ShouldBalanceAsync(after);
    }

    [Fact]
    public async Task Another_equal_time_entry_and_card_are_new_by_their_ordinal()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        host.Append("time_entries.csv", "3,2026-10-01,30,Anna,Development,");
        host.Append("refill_cards.csv", "1001,2026-05-10,5");

        var repeated = await host.ImportAsync();

        repeated.Files.Select(f => f.Added).Should().Equal(0, 0, 0, 0, 1, 0, 0, 1);
        await using var db = host.CreateDbContext();
        (await db.Tickets.SingleAsync(t => t.Number == 3, Ct)).RegisteredMinutes.Should().Be(90);
        await ImportedLedgerAssertions.ShouldBalanceAsync(db);
    }

    [Fact]
    public async Task A_dry_run_counts_the_same_and_writes_nothing()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        var dryRunReport = await host.ImportAsync(dryRun: true);
        await using (var db = host.CreateDbContext())
        {
            (await db.Customers.AnyAsync(Ct)).Should().BeFalse();
            (await db.Counters.AnyAsync(Ct)).Should().BeFalse();
        }

        var report = await host.ImportAsync();

        dryRunReport.Written.Should().BeFalse();
        dryRunReport.Files.Select(f => f.Added).Should().Equal(report.Files.Select(f => f.Added));
    }

    [Fact]
    public async Task The_next_ticket_gets_the_number_after_the_imported_ones()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        await host.ImportAsync();
        await using var db = host.CreateDbContext();

        (await db.Counters.SingleAsync(c => c.Name == nameof(Ticket), Ct)).Next.Should().Be(10);
        (await db.Counters.SingleAsync(c => c.Name == nameof(Customer), Ct)).Next.Should().Be(5);
    }

    [Fact]
    public async Task Only_a_team_lead_can_import()
    {
        await using var host = await ImportTestHost.OpenAsync("import-small");
        var outcome = await host.Get<ImportFolder>()
            .RunAsync(
                new(1, "Anna", Roles.Technician | Roles.Sales | Roles.Administrator),
                new(host.Folder, null, true, false),
                Ct
            );

        outcome.Refusal!.Code.Should().Be(RefusalCode.NotAllowed);
    }
}
