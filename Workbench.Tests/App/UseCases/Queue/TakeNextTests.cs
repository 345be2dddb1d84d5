using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Queue;

[Rule("K4")]
public sealed class TakeNextTests
{
    [Theory, OnBothDatabases]
    public async Task The_oldest_ticket_is_started_and_its_planned_time_is_held(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var older = await house.QueuedAsync(customer, SizeClass.Medium);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.QueuedAsync(customer);

        var outcome = await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);

        outcome.Should().Be(new TakeNextOutcome.Started(older));
        await using var db = house.Look();
        var ticket = await db.Tickets.SingleAsync(t => t.Number == older);
        ticket
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Started && t.TechnicianId == anna.Id && t.HeldMinutes == 240
            );
        (await db.Accounts.SingleAsync()).HeldMinutes.Should().Be(240);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F1")]
    public async Task A_ticket_whose_hours_do_not_suffice_waits_for_funding_and_the_next_one_is_given(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var poor = await house.CustomerAsync("1001", hours: 1);
        var rich = await house.CustomerAsync("1002", hours: 10);
        var large = await house.QueuedAsync(poor, SizeClass.Medium);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var small = await house.QueuedAsync(rich);

        var outcome = await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);

        var started = outcome.Should().BeOfType<TakeNextOutcome.Started>().Which;
        started.Number.Should().Be(small);
        started.PassedOver.Should().ContainSingle();
        await using var db = house.Look();
        (await db.Tickets.SingleAsync(t => t.Number == large))
            .State.Should()
            .Be(TicketState.AwaitingFunding);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_again_gives_the_same_ticket_and_takes_no_second(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        await house.QueuedAsync(customer);
        await house.QueuedAsync(customer);
        var operation = Guid.NewGuid();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() => house.Get<TakeNext>().RunAsync(anna, operation, default))
                )
        );

        answers.Distinct().Should().ContainSingle();
        await using var db = house.Look();
        (await db.Tickets.CountAsync(t => t.State == TicketState.Started)).Should().Be(1);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Who_lost_the_role_meanwhile_is_refused_whatever_the_page_still_says(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        await house.QueuedAsync(await house.CustomerAsync());

        var outcome = await house
            .Get<TakeNext>()
            .RunAsync(maria with { Roles = Roles.Technician }, Guid.NewGuid(), default);

        outcome.Refusal!.Code.Should().Be(RefusalCode.NotAllowed);
    }

    [Theory, OnBothDatabases]
    [Rule("F4")]
    public async Task Fifty_takers_empty_a_queue_of_two_thousand_without_double_gap_or_overtaking(
        StorageProvider provider
    )
    {
        const int Takers = 50;
        const int Customers = 100;
        await using var house = await House.OpenAsync(provider);
        var customers = new List<int>();
        for (var i = 0; i < Customers; i++)
        {
            customers.Add(await house.CustomerAsync($"{1000 + i}", hours: 40));
        }

        var technicians = new List<Actor>();
        for (var i = 0; i < Takers; i++)
        {
            technicians.Add(await house.PersonAsync($"T{i}", Roles.Technician));
        }

        var expected = await ManyTickets.QueueAsync(house, customers, 2_000);

        var sequences = await Task.WhenAll(
            technicians.Select(t => Task.Run(() => TakeAllAsync(house, t)))
        );

        var taken = sequences.SelectMany(s => s).ToList();
        taken
            .Should()
            .OnlyHaveUniqueItems()
            .And.BeEquivalentTo(expected, "every ticket is taken, none twice");
        var place = expected
            .Select((number, i) => (number, i))
            .ToDictionary(x => x.number, x => x.i);
        foreach (var sequence in sequences)
        {
            sequence
                .Select(n => place[n])
                .Should()
                .BeInAscendingOrder("a taker never gets an older ticket after a younger one");
        }

        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    private static async Task<List<int>> TakeAllAsync(House house, Actor technician)
    {
        var taken = new List<int>();
        while (
            await house.Get<TakeNext>().RunAsync(technician, Guid.NewGuid(), default)
                is TakeNextOutcome.Started started
        )
        {
            taken.Add(started.Number);
        }

        return taken;
    }
}
