using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Tests.UseCases.Import;

/// <summary>
/// Tests the import of waits.csv, for a ticket submitted on 2026-03-02 and, in some tests, delivered on 2026-03-20, each at
/// 08:00 UTC.
/// </summary>
[Rule("D2")]
public sealed class WaitImportTests
{
    private const string Waits = "waits.csv";
    private const int Day = 24 * 60 * 60;

    [Theory, OnBothDatabases]
    public async Task Finished_waits_count_once_between_submission_and_delivery(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.Append(
            Waits,
            "17,2026-03-01T09:00:00,2026-03-03T09:00:00,AwaitingCustomer",
            "17,2026-03-05T09:00:00,2026-03-08T09:00:00,AwaitingCustomer",
            "17,2026-03-06T09:00:00,2026-03-09T09:00:00,AwaitingFunding",
            "17,2026-03-06T09:00:00,2026-03-09T09:00:00,AwaitingFunding",
            "17,2026-03-19T09:00:00,2026-03-25T09:00:00,AwaitingCustomer",
            "17,2026-04-01T09:00:00,2026-04-02T09:00:00,AwaitingCustomer"
        );

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        var ticket = await db.Tickets.SingleAsync();
        (ticket.PausedSeconds, ticket.PausedSince).Should().Be((6 * Day, null));
        var history = await HistoryAsync(host);
        history
            .Should()
            .Equal(
                ("03-02", null, New),
                ("03-02", New, Started),
                ("03-02", Started, AwaitingCustomer),
                ("03-03", AwaitingCustomer, Started),
                ("03-05", Started, AwaitingCustomer),
                ("03-08", AwaitingCustomer, Started),
                ("03-08", Started, AwaitingFunding),
                ("03-09", AwaitingFunding, Started),
                ("03-19", Started, AwaitingCustomer),
                ("03-20", AwaitingCustomer, Started),
                ("03-20", Started, Delivered)
            );
        ticket.NextChangeNo.Should().Be(history.Count + 1);

        (await host.ImportAsync("2026-11-02")).Should().Be(0);
        (await HistoryAsync(host)).Should().Equal(history);
    }

    [Theory, OnBothDatabases]
    public async Task An_open_wait_pauses_from_the_start_in_its_row(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        Ticket(host, "AwaitingFunding", "");
        host.Append(
            Waits,
            "17,2026-03-05T09:00:00,2026-03-08T09:00:00,AwaitingCustomer",
            "17,2026-03-07T09:00:00,,AwaitingFunding"
        );

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        var ticket = await db.Tickets.SingleAsync();
        ticket.PausedSince.Should().Be(new DateTime(2026, 3, 7, 8, 0, 0, DateTimeKind.Utc));
        ticket.PausedSeconds.Should().Be(2 * Day);
        (await HistoryAsync(host))
            .Should()
            .Equal(
                ("03-02", null, New),
                ("03-05", New, Queued),
                ("03-05", Queued, AwaitingCustomer),
                ("03-07", AwaitingCustomer, Queued),
                ("03-07", Queued, AwaitingFunding)
            );
        (await host.ImportAsync("2026-11-02")).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task An_open_wait_of_a_resumed_ticket_ends_at_the_import(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        Ticket(host, "Started", "Anna");
        host.Append(Waits, "17,2026-10-31T09:00:00,,AwaitingCustomer");

        await host.ImportAsync("2026-11-02");

        await using var db = host.CreateDbContext();
        var ticket = await db.Tickets.SingleAsync();
        (ticket.PausedSince, ticket.PausedSeconds).Should().Be((null, 2 * Day));
        (await host.ImportAsync("2026-11-02")).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_wait_imported_after_its_ticket_is_added(StorageProvider provider)
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.Append(Waits, "17,2026-03-05T09:00:00,2026-03-08T09:00:00,AwaitingCustomer");
        await host.ImportAsync("2026-11-02");
        host.Append(Waits, "17,2026-03-07T09:00:00,2026-03-10T09:00:00,AwaitingCustomer");

        (await host.ImportAsync("2026-11-02")).Should().Be(1);

        await using var db = host.CreateDbContext();
        var ticket = await db.Tickets.SingleAsync();
        (ticket.PausedSeconds, ticket.NextChangeNo).Should().Be((5 * Day, 8));
        (await host.ImportAsync("2026-11-02")).Should().Be(0);
    }

    private static void Ticket(CustomerImportHost host, string state, string technician) =>
        host.Write(
            "tickets.csv",
            "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding",
            $"17,1001,2026-03-02T09:00:00,Change,Medium,,{state},{technician},Banner,,,,"
        );

    private static async Task<
        IReadOnlyList<(string On, TicketState? From, TicketState To)>
    > HistoryAsync(CustomerImportHost host)
    {
        await using var db = host.CreateDbContext();
        return
        [
            .. (await db.TicketChanges.OrderBy(c => c.No).ToListAsync()).Select(c =>
                ($"{c.ChangedAt:MM-dd}", c.FromState, c.ToState)
            ),
        ];
    }
}
