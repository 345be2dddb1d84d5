using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.TicketList;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.TicketList;

public sealed class TicketListQueryTests
{
    [Theory, OnBothDatabases]
    public async Task Pages_in_every_order_show_each_ticket_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customers = new[]
        {
            await testHost.CreateCustomerAsync("1001"),
            await testHost.AddCustomerAsync("1002"),
        };
        await TicketBatch.AddQueuedTicketsAsync(testHost, customers, 130);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .Tickets.Where(t => t.Number % 3 == 0)
            .ExecuteUpdateAsync(t =>
                t.SetProperty(x => x.State, TicketState.Closed)
                    .SetProperty(x => x.DeliveredAt, testHost.Clock.GetUtcNow().UtcDateTime)
                    .SetProperty(x => x.RegisteredMinutes, 30)
            );

        foreach (var column in Enum.GetValues<TicketListSort>())
        {
            foreach (var descending in new[] { true, false })
            {
                var filter = new TicketListFilter { Sort = column, IsDescending = descending };
                var seen = new List<TicketListView.TicketListRow>();
                for (int? after = null; ; )
                {
                    var page = await ReadAsync(testHost, filter with { After = after });
                    seen.AddRange(page.Rows);
                    if (!page.HasMore)
                    {
                        break;
                    }

                    after = page.Rows[^1].Ticket.Number;
                }

                seen.Select(r => r.Ticket.Number)
                    .Should()
                    .OnlyHaveUniqueItems()
                    .And.HaveCount(130, $"{column} {descending}");
                var keys = seen.Select(r => KeyOf(column, r)).ToList();
                keys.Should()
                    .Equal(
                        descending
                            ? keys.OrderDescending(StringComparer.CurrentCulture)
                            : keys.Order(StringComparer.CurrentCulture),
                        $"{column} {descending}"
                    );
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Each_filter_shows_only_what_it_names(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var nord = await testHost.CreateCustomerAsync("1001");
        var other = await testHost.AddCustomerAsync("1002");
        var started = await testHost.CreateStartedTicketAsync(anna, nord);
        var bug = await testHost.CreateQueuedTicketAsync(
            nord,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        var fresh = await testHost.CreateQueuedTicketAsync(other, size: null);
        var closed = await testHost.CreateQueuedTicketAsync(other);
        await testHost.WithdrawAsync(Actor.Program, closed);

        async Task Shows(TicketListFilter filter, params int[] numbers) =>
            (await ReadAsync(testHost, filter))
                .Rows.Select(r => r.Ticket.Number)
                .Should()
                .Equal(numbers, filter.Address);

        await Shows(new(), closed, fresh, bug, started);
        await Shows(new() { Status = "open" }, fresh, bug, started);
        await Shows(new() { Status = "withdrawn" }, closed);
        await Shows(new() { Customer = "1001" }, bug, started);
        await Shows(new() { Customer = "butik 1002" }, closed, fresh);
        await Shows(new() { Customer = "nobody" });
        await Shows(new() { Technician = $"{anna.Id}" }, started);
        await Shows(new() { Technician = "none" }, closed, fresh, bug);
        await Shows(new() { Size = "medium" }, bug);
        await Shows(new() { Size = "none" }, fresh);
        await Shows(new() { Kind = TicketKind.Bug }, bug);
        await Shows(new() { BugClass = "none" }, bug);
        await Shows(new() { BugClass = "1" });
        await Shows(
            new() { From = testHost.Today, To = testHost.Today },
            closed,
            fresh,
            bug,
            started
        );
        await Shows(new() { To = testHost.Today.AddDays(-1) });
        await Shows(new() { From = testHost.Today, ByDelivery = true });
    }

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_rows()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var customer = await testHost.CreateCustomerAsync("1001");
        await using var db = testHost.CreateDbContext();
        await testHost.CreateQueuedTicketAsync(customer);
        // The first read of a node reads what all pages share, too.
        await CountAsync();
        var before = await CountAsync();
        await TicketBatch.AddQueuedTicketsAsync(testHost, [customer], 80);

        (await CountAsync()).Should().Be(before).And.BeLessThan(8);

        async Task<int> CountAsync()
        {
            using var recorder = new SqlRecorder(db.Database.GetDbConnection());
            await ReadAsync(testHost, new());
            return recorder.Statements.Count;
        }
    }

    private static Task<TicketListView> ReadAsync(TestHost testHost, TicketListFilter filter) =>
        testHost.Get<TicketListQuery>().RunAsync(Actor.Program, filter, default);

    /// <summary>The key of a row, as text whose ordinal order is the expected one.</summary>
    private static string KeyOf(TicketListSort column, TicketListView.TicketListRow row)
    {
        var ticket = row.Ticket;
        var key = column switch
        {
            TicketListSort.Number => "",
            TicketListSort.Customer => row.Customer.ToUpperInvariant(),
            TicketListSort.Status => $"{(int)ticket.State:D2}",
            TicketListSort.Size => $"{(ticket.Size is { } size ? 1 + (int)size : 0)}",
            TicketListSort.Technician => row.Technician ?? "",
            TicketListSort.Submitted => $"{ticket.SubmittedAt:O}",
            TicketListSort.Delivered => $"{ticket.DeliveredAt:O}",
            TicketListSort.Time => $"{ticket.RegisteredMinutes:D6}",
        };
        return $"{key}/{ticket.Number:D6}";
    }
}
