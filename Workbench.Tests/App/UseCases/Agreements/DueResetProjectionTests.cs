using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Tests that pages show the hours of the new term after midnight, before the reset job has run.</summary>
[Rule("N3")]
public sealed class DueResetProjectionTests
{
    [Theory, OnBothDatabases]
    public async Task Queue_and_ticket_show_the_new_term_and_write_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 4);
        var worked = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, worked, 200);
        await testHost.DeliverAsync(anna, worked);
        var ticket = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        (await GetQueueRowHoursAsync(testHost, anna)).Should().BeOfType<Sufficiency.Short>();
        testHost.Clock.SetUtcNow(new(2027, 2, 28, 23, 5, 0, TimeSpan.Zero));
        var rows = await testHost.CountRowsAsync();

        (await GetQueueRowHoursAsync(testHost, anna)).Should().Be(new Sufficiency.Enough(new(240)));
        var page = await testHost.Get<TicketQuery>().RunAsync(anna, ticket, default);

        page!.Account.BalanceMinutes.Should().Be(240);
        page.Available.Value.Should().Be(240);
        (await testHost.CountRowsAsync()).Should().Equal(rows);
    }

    [Theory, OnBothDatabases]
    public async Task A_failing_reset_of_one_agreement_does_not_break_the_queue(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        await using (var db = testHost.CreateDbContext())
        {
            db.AllowsWrites = true;
            await db.Agreements.ExecuteUpdateAsync(a => a.SetProperty(x => x.NextPackage, "gone"));
        }

        testHost.Clock.SetUtcNow(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

        (await GetQueueRowHoursAsync(testHost, anna)).Should().BeOfType<Sufficiency.Enough>();
    }

    private static async Task<Sufficiency> GetQueueRowHoursAsync(TestHost testHost, Actor actor) =>
        (await testHost.Get<QueueQuery>().RunAsync(actor, default)).Rows.Single().Sufficiency;
}
