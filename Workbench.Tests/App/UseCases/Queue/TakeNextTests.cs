using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Queue;

[Rule("K4")]
public sealed class TakeNextTests
{
    [Theory, OnBothDatabases]
    public async Task The_oldest_ticket_is_started_with_its_planned_time_held(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var older = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        await testHost.CreateQueuedTicketAsync(customer);

        var outcome = await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);

        outcome.Should().Be(new TakeNextOutcome.Started(older));
        await using var db = testHost.CreateDbContext();
        var ticket = await db.Tickets.SingleAsync(t => t.Number == older);
        ticket
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Started && t.TechnicianId == anna.Id && t.HeldMinutes == 240
            );
        (await db.Accounts.SingleAsync()).HeldMinutes.Should().Be(240);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F1")]
    public async Task A_ticket_without_enough_hours_awaits_funding_and_the_next_one_is_started(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var withOneHour = await testHost.CreateCustomerAsync("1001", hours: 1);
        var withTenHours = await testHost.CreateCustomerAsync("1002", hours: 10);
        var large = await testHost.CreateQueuedTicketAsync(withOneHour, SizeClass.Medium);
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        var small = await testHost.CreateQueuedTicketAsync(withTenHours);

        var outcome = await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);

        var started = outcome.Should().BeOfType<TakeNextOutcome.Started>().Which;
        started.Number.Should().Be(small);
        started.PassedOver.Should().ContainSingle();
        await using var db = testHost.CreateDbContext();
        (await db.Tickets.SingleAsync(t => t.Number == large))
            .State.Should()
            .Be(TicketState.AwaitingFunding);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_returns_the_same_ticket(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.CreateQueuedTicketAsync(customer);
        await testHost.CreateQueuedTicketAsync(customer);
        var operation = Guid.NewGuid();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() => testHost.Get<TakeNext>().RunAsync(anna, operation, default))
                )
        );

        answers.Distinct().Should().ContainSingle();
        await using var db = testHost.CreateDbContext();
        (await db.Tickets.CountAsync(t => t.State == TicketState.Started)).Should().Be(1);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_person_who_lost_the_role_is_refused_on_a_stale_page(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());

        var outcome = await testHost
            .Get<TakeNext>()
            .RunAsync(maria with { Roles = Roles.Technician }, Guid.NewGuid(), default);

        outcome.Refusal!.Code.Should().Be(RefusalCode.NotAllowed);
    }

    [Theory, OnBothDatabases]
    [Rule("F4")]
    public async Task Fifty_technicians_empty_a_long_queue_without_duplicates_gaps_or_order_violations(
        StorageProvider provider
    )
    {
        const int Takers = 50;
        const int Customers = 100;
        var length = TestSize.Choose(shortRun: 300, longRun: 2_000);
        await using var testHost = await TestHost.OpenAsync(provider);
        var customers = new List<int>();
        for (var i = 0; i < Customers; i++)
        {
            customers.Add(await testHost.CreateCustomerAsync($"{1000 + i}", hours: 40));
        }

        var technicians = new List<Actor>();
        for (var i = 0; i < Takers; i++)
        {
            technicians.Add(await testHost.CreatePersonAsync($"T{i}", Roles.Technician));
        }

        var expected = await TicketBatch.AddQueuedTicketsAsync(testHost, customers, length);

        var sequences = await Task.WhenAll(
            technicians.Select(t => Task.Run(() => TakeAllAsync(testHost, t)))
        );

        var taken = sequences.SelectMany(s => s).ToList();
        taken
            .Should()
            .OnlyHaveUniqueItems()
            .And.BeEquivalentTo(expected, "every ticket is taken, none twice");
        var position = expected
            .Select((number, i) => (number, i))
            .ToDictionary(x => x.number, x => x.i);
        foreach (var sequence in sequences)
        {
            sequence
                .Select(n => position[n])
                .Should()
                .BeInAscendingOrder("a taker never gets an older ticket after a younger one");
        }

        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static async Task<List<int>> TakeAllAsync(TestHost testHost, Actor technician)
    {
        var taken = new List<int>();
        while (
            await testHost.Get<TakeNext>().RunAsync(technician, Guid.NewGuid(), default)
                is TakeNextOutcome.Started started
        )
        {
            taken.Add(started.Number);
        }

        return taken;
    }
}
