using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;
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
        await using var house = await CustomerImportHost.OpenAsync(provider);
        Tickets(
            house,
            "17,1001,2026-03-02T09:00:00,Change,Medium,,Started,Anna,Banner,,,,",
            "18,1001,2026-03-03T09:00:00,Change,Medium,,Started,Anna,Logo,,,,"
        );
        house.AddPackageChangeRow("2026-09-01", "Bas");
        await house.ImportAsync("2026-11-02");
        (await GetHeldMinutesAsync(house)).Should().Equal(240, 240);
        house.Append("time_entries.csv", "18,2027-03-05,100,Anna,Development,");

        await house.ImportAsync("2027-03-10");

        (await GetHeldMinutesAsync(house)).Should().Equal(240, 0);
        await using var db = house.CreateDbContext();
        (await db.Tickets.SingleAsync(t => t.Number == 18)).UncoveredMinutes.Should().Be(40);
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task A_new_started_ticket_holds_hours_of_the_due_term(StorageProvider provider)
    {
        await using var house = await CustomerImportHost.OpenAsync(provider);
        house.AddTimeRow("2026-05-01", 600);
        await house.ImportAsync("2026-11-02");
        house.Append(
            "tickets.csv",
            "18,1001,2027-03-03T09:00:00,Change,Medium,,Started,Anna,Logo,,,,"
        );

        (await house.ImportAsync("2027-03-10")).Should().Be(1);

        (await GetHeldMinutesAsync(house)).Should().Equal(0, 240);
        (await house.ResetsAsync()).Should().Equal(("2027-03-01", 0, 0, 600, 600));
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_new_card_resumes_tickets_and_leaves_the_imported_history(
        StorageProvider provider
    )
    {
        await using var house = await CustomerImportHost.OpenAsync(provider);
        Tickets(
            house,
            "17,1001,2026-03-02T09:00:00,Change,Medium,,AwaitingFunding,,Banner,,,,",
            "18,1001,2026-03-03T09:00:00,Change,Small,,AwaitingFunding,Anna,Logo,,,,"
        );
        house.AddTimeRow("2026-05-01", 500);
        await house.ImportAsync("2026-11-02");
        (await StatesAsync(house))
            .Should()
            .Equal(TicketState.AwaitingFunding, TicketState.AwaitingFunding);
        house.AddCardRow("2026-11-02", 5);

        await house.ImportAsync("2026-11-02");

        (await StatesAsync(house)).Should().Equal(TicketState.Queued, TicketState.Started);
        (await GetHeldMinutesAsync(house)).Should().Equal(0, 60);
        (await house.ImportAsync("2026-11-02")).Should().Be(0);
    }

    private static void Tickets(CustomerImportHost house, params string[] rows) =>
        house.Write(
            "tickets.csv",
            [
                "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding",
                .. rows,
            ]
        );

    private static async Task<IReadOnlyList<int>> GetHeldMinutesAsync(CustomerImportHost house)
    {
        await using var db = house.CreateDbContext();
        return await db.Tickets.OrderBy(t => t.Number).Select(t => t.HeldMinutes).ToListAsync();
    }

    private static async Task<IReadOnlyList<TicketState>> StatesAsync(CustomerImportHost house)
    {
        await using var db = house.CreateDbContext();
        return await db.Tickets.OrderBy(t => t.Number).Select(t => t.State).ToListAsync();
    }
}
