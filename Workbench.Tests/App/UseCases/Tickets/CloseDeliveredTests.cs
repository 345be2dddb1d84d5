using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("K9")]
public sealed class CloseDeliveredTests
{
    [Theory, OnBothDatabases]
    public async Task A_delivered_ticket_closes_after_exactly_fourteen_days_of_silence(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await testHost.DeliverAsync(anna, number);
        var due = testHost.Clock.GetUtcNow().AddDays(14);

        testHost.Clock.SetUtcNow(due.AddMilliseconds(-1));
        (await RunCloseJobAsync(testHost)).Should().Be(0);
        testHost.Clock.SetUtcNow(due);
        (await RunCloseJobAsync(testHost)).Should().Be(1);
        (await RunCloseJobAsync(testHost)).Should().Be(0, "once is enough");

        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Closed);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Days_are_counted_in_Stockholm_local_time(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();

        // 12:00 in Stockholm, five days before the clocks go forward.
        testHost.Clock.SetUtcNow(new(2027, 3, 23, 11, 0, 0, TimeSpan.Zero));
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            customer,
            funding: FundingMode.HourlyRate
        );
        await testHost.DeliverAsync(anna, number);

        testHost.Clock.SetUtcNow(new(2027, 4, 6, 9, 59, 0, TimeSpan.Zero));
        (await RunCloseJobAsync(testHost)).Should().Be(0);
        testHost.Clock.SetUtcNow(new(2027, 4, 6, 10, 0, 0, TimeSpan.Zero));
        (await RunCloseJobAsync(testHost)).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task Concurrent_jobs_close_each_ticket_once(StorageProvider provider)
    {
        const int Tickets = 10;
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        for (var i = 0; i < Tickets; i++)
        {
            await testHost.DeliverAsync(
                anna,
                await testHost.CreateStartedTicketAsync(anna, customer)
            );
        }

        var open = await testHost.CreateStartedTicketAsync(anna, customer);
        testHost.Clock.Advance(TimeSpan.FromDays(20));

        var closed = await TestHostActions.RunConcurrentlyAsync(3, _ => RunCloseJobAsync(testHost));

        closed.Sum().Should().Be(Tickets);
        await using var db = testHost.CreateDbContext();
        (await db.TicketChanges.CountAsync(c => c.ToState == TicketState.Closed))
            .Should()
            .Be(Tickets);
        (await testHost.LoadTicketAsync(open)).State.Should().Be(TicketState.Started);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static Task<int> RunCloseJobAsync(TestHost testHost) =>
        testHost.Get<CloseDelivered>().RunAsync(Actor.Program, default);
}
