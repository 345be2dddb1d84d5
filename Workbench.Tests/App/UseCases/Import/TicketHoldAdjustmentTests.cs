using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Tests the effect of new rows on existing tickets.</summary>
public sealed class TicketHoldAdjustmentTests
{
    [Theory, OnBothDatabases]
    [Rule("N6")]
    public async Task Holds_shrink_to_the_hours_of_the_new_term_and_late_rows_draw_their_own(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        Tickets(
            host,
            "17,1001,2026-03-02T09:00:00,Change,Medium,,Started,Anna,Banner,,,,",
            "18,1001,2026-03-03T09:00:00,Change,Medium,,Started,Anna,Logo,,,,"
        );
        host.AddPackageChangeRow("2026-09-01", "Bas");
        await host.ImportAsync("2026-11-02");
        (await GetHeldMinutesAsync(host)).Should().Equal(240, 240);
        host.Append("time_entries.csv", "18,2027-03-05,100,Anna,Development,");

        await host.ImportAsync("2027-03-10");

        (await GetHeldMinutesAsync(host)).Should().Equal(240, 0);
        await using var db = host.CreateDbContext();
        (await db.Tickets.SingleAsync(t => t.Number == 18)).UncoveredMinutes.Should().Be(40);
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task A_new_started_ticket_holds_hours_of_the_due_term(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.AddTimeRow("2026-05-01", 600);
        await host.ImportAsync("2026-11-02");
        host.Append(
            "tickets.csv",
            "18,1001,2027-03-03T09:00:00,Change,Medium,,Started,Anna,Logo,,,,"
        );

        (await host.ImportAsync("2027-03-10")).Should().Be(1);

        (await GetHeldMinutesAsync(host)).Should().Equal(0, 240);
        (await host.ResetsAsync()).Should().Equal(("2027-03-01", 0, 0, 600, 600));
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_new_card_resumes_tickets_and_leaves_the_imported_history(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        Tickets(
            host,
            "17,1001,2026-03-02T09:00:00,Change,Medium,,AwaitingFunding,,Banner,,,,",
            "18,1001,2026-03-03T09:00:00,Change,Small,,AwaitingFunding,Anna,Logo,,,,"
        );
        host.AddTimeRow("2026-05-01", 500);
        await host.ImportAsync("2026-11-02");
        (await StatesAsync(host))
            .Should()
            .Equal(TicketState.AwaitingFunding, TicketState.AwaitingFunding);
        host.AddCardRow("2026-11-02", 5);

        await host.ImportAsync("2026-11-02");

        (await StatesAsync(host)).Should().Equal(TicketState.Queued, TicketState.Started);
        (await GetHeldMinutesAsync(host)).Should().Equal(0, 60);
        (await host.ImportAsync("2026-11-02")).Should().Be(0);
    }

    private static void Tickets(CustomerImportHost host, params string[] rows) =>
        host.Write(
            "tickets.csv",
            [
                "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding",
                .. rows,
            ]
        );

    private static async Task<IReadOnlyList<int>> GetHeldMinutesAsync(CustomerImportHost host)
    {
        await using var db = host.CreateDbContext();
        return await db.Tickets.OrderBy(t => t.Number).Select(t => t.HeldMinutes).ToListAsync();
    }

    private static async Task<IReadOnlyList<TicketState>> StatesAsync(CustomerImportHost host)
    {
        await using var db = host.CreateDbContext();
        return await db.Tickets.OrderBy(t => t.Number).Select(t => t.State).ToListAsync();
    }
}
