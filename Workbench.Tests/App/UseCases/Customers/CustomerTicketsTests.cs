using FluentAssertions;
using Workbench.App.Features.Customers;
using Workbench.App.Hosting.Settings;
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
    public async Task Each_says_what_was_registered_and_what_of_it_is_charged(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var id = await house.CustomerAsync();
        var change = await house.StartedAsync(anna, id);
        await house.WorkAsync(anna, change, 45);
        var bug = await house.QueuedAsync(id, kind: TicketKind.Bug);
        await house.TakeAsync(anna);
        await house.WorkAsync(anna, bug, 30);
        await house.ClassifyAsync(anna, bug, BugClass.CommonSystemBug);
        await house.QueuedAsync(await house.CustomerAsync("1002"));

        var list = await house
            .Get<CustomerTicketsQuery>()
            .RunAsync(Actor.Program, id, null, default);

        list.Tickets.Select(t => (t.Ticket.Number, t.Ticket.RegisteredMinutes, t.Charged.Value))
            .Should()
            .Equal((bug, 30, 0), (change, 45, 45));
        list.HasMore.Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var id = await house.CustomerAsync();
        await ManyTickets.QueueAsync(house, [id], CustomerTicketsQuery.PageSize * 2 + 1);
        var query = house.Get<CustomerTicketsQuery>();
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
