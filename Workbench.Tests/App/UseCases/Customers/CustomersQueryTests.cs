using FluentAssertions;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

public sealed class CustomersQueryTests
{
    [Theory, OnBothDatabases]
    [Rule("F1")]
    [Rule("A3")]
    public async Task Each_row_shows_available_hours_and_open_tickets(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var first = await testHost.CreateCustomerAsync("1001");
        await testHost.CreateQueuedTicketAsync(first, estimate: 45);
        await testHost.TakeNextAsync(anna);
        await testHost.CreateQueuedTicketAsync(first);
        var withdrawn = await testHost.CreateQueuedTicketAsync(first);
        (
            await testHost
                .Get<WithdrawTicket>()
                .RunAsync(anna, new(withdrawn, null, Guid.NewGuid()), "Not needed", default)
        ).ShouldSucceed();
        await testHost.AddCustomerAsync("1002");

        var rows = (await testHost.Get<CustomersQuery>().RunAsync(anna, "", default)).Rows;

        rows.Should()
            .Equal(
                new CustomerRow(
                    first,
                    "1001",
                    "Butik 1001",
                    "Kontakt",
                    TestHostData.LaunchDate,
                    "P10",
                    new(555),
                    2
                ),
                rows[1] with
                {
                    Number = "1002",
                    Package = null,
                    Available = Minutes.Zero,
                    OpenTickets = 0,
                }
            );
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task Hours_are_right_from_midnight_on_before_the_reset_has_run(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        await testHost.BuyRefillCardAsync(id, 5);
        testHost.Clock.Advance(TimeSpan.FromDays(365));

        var row = (
            await testHost.Get<CustomersQuery>().RunAsync(Actor.Program, "1001", default)
        ).Rows.Single();

        row.Available.Should().Be(new Minutes(900), "the card carries over, the package is new");
    }

    [Theory, OnBothDatabases]
    public async Task A_truncated_result_says_so(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        for (var i = 0; i <= CustomersQuery.MaxRows; i++)
        {
            await testHost.AddCustomerAsync($"{1000 + i}");
        }

        var all = await testHost.Get<CustomersQuery>().RunAsync(Actor.Program, "", default);
        var matches = await testHost.Get<CustomersQuery>().RunAsync(Actor.Program, "101", default);

        all.Rows.Should().HaveCount(CustomersQuery.MaxRows);
        all.HasMore.Should().BeTrue();
        matches.Rows.Should().HaveCount(10);
        matches.HasMore.Should().BeFalse();
    }
}
