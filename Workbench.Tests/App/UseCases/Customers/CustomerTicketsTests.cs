using FluentAssertions;
using Workbench.App.Features.Customers.CustomerTickets;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

[Rule("C1")]
public sealed class CustomerTicketsTests
{
    [Theory, OnBothDatabases]
    [Rule("B4")]
    [ExampleTest("C1")]
    public async Task Each_row_shows_registered_and_charged_time(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync();
        var change = await testHost.CreateStartedTicketAsync(anna, id);
        await testHost.RegisterTimeAsync(anna, change, 45);
        var bug = await testHost.CreateQueuedTicketAsync(id, kind: TicketKind.Bug);
        await testHost.TakeNextAsync(anna);
        await testHost.RegisterTimeAsync(anna, bug, 30);
        await testHost.ClassifyAsync(anna, bug, BugClass.CommonSystemBug);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync("1002"));

        var list = await testHost
            .Get<CustomerTicketsQuery>()
            .RunAsync(Actor.Program, id, null, default);

        list.Tickets.Select(t => (t.Ticket.Number, t.Ticket.RegisteredMinutes, t.Charged.Value))
            .Should()
            .Equal((bug, 30, 0), (change, 45, 45));
        list.HasMore.Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Pages_have_no_gap_and_no_duplicate(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        await TicketBatch.AddQueuedTicketsAsync(
            testHost,
            [id],
            CustomerTicketsQuery.PageSize * 2 + 1
        );
        var query = testHost.Get<CustomerTicketsQuery>();
        var seen = new List<int>();
        CustomerTicketList page;
        do
        {
            page = await query.RunAsync(
                Actor.Program,
                id,
                seen.Count == 0 ? null : seen[^1],
                default
            );
            seen.AddRange(page.Tickets.Select(t => t.Ticket.Number));
        } while (page.HasMore);

        seen.Should()
            .HaveCount(CustomerTicketsQuery.PageSize * 2 + 1)
            .And.BeInDescendingOrder()
            .And.OnlyHaveUniqueItems();
    }
}
