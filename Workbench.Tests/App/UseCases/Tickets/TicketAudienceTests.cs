using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Notifications.Watching;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Notifications;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

/// <summary>Tests whom a changed ticket concerns: a page that it doesn't concern shows nothing new.</summary>
public sealed class TicketAudienceTests
{
    [Theory, OnBothDatabases]
    public async Task A_ticket_concerns_who_works_on_it_and_who_watches_it(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var watcher = await testHost.CreatePersonAsync("Eva", Roles.Sales);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        var other = await testHost.CreateStartedTicketAsync(bo, customer);
        (
            await testHost
                .Get<WatchTicket>()
                .RunAsync(watcher, NotificationTestActions.Target(number), watches: true, default)
        ).ShouldSucceed();

        foreach (var person in new[] { anna, watcher })
        {
            (await ConcernsAsync(testHost, person, number)).Should().BeTrue(person.Name);
        }

        (await ConcernsAsync(testHost, bo, number)).Should().BeFalse();
        (await ConcernsAsync(testHost, anna, other)).Should().BeFalse();
        (await ConcernsAsync(testHost, anna, other, number)).Should().BeTrue();
        (await ConcernsAsync(testHost, anna, 4711)).Should().BeFalse("there is no such ticket");
    }

    [Fact]
    public async Task It_is_read_once_for_all_pages_until_a_ticket_changes()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        (await ConcernsAsync(testHost, anna, number)).Should().BeFalse();
        (await ConcernsAsync(testHost, bo, number)).Should().BeFalse();
        recorder.Statements.Should().ContainSingle();

        await testHost.TakeNextAsync(anna);
        (await ConcernsAsync(testHost, anna, number)).Should().BeTrue();
        (await ConcernsAsync(testHost, bo, number)).Should().BeFalse();
    }

    private static Task<bool> ConcernsAsync(
        TestHost testHost,
        Actor person,
        params int[] tickets
    ) => testHost.Get<TicketAudience>().ConcernsAsync(person.Id, tickets, default).AsTask();
}
