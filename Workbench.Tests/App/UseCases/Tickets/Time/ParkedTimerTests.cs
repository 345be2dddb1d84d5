using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

/// <summary>Tests that a timer of somebody who left a ticket blocks nobody and keeps its time.</summary>
[Rule("K10")]
[Rule("T5")]
public sealed class ParkedTimerTests
{
    [Theory, OnBothDatabases]
    public async Task The_timer_of_a_deactivated_technician_is_registered_in_their_name(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, bo, lena, number) = await RunningAsync(testHost);
        (
            await testHost
                .Get<DeactivatePerson>()
                .RunAsync(Actor.Program, anna.Id, [number], Guid.NewGuid(), default)
        ).ShouldSucceed();
        await HandOverAsync(testHost, lena, number, bo);

        (
            await testHost
                .Get<DeliverTicket>()
                .RunAsync(bo, new(number, null, Guid.NewGuid()), default)
        ).ShouldSucceed();

        var parked = await ParkedAsync(testHost);
        parked.Elapsed.Should().Be(new Minutes(42));
        (await RegisterAsync(testHost, bo, parked, 42))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await RegisterAsync(testHost, lena, parked, 42)).ShouldSucceed();
        await using var db = testHost.CreateDbContext();
        (await db.TimeEntries.SingleAsync())
            .Should()
            .Match<TimeEntry>(t => t.TechnicianId == anna.Id && t.Minutes == 42);
        (await db.ParkedTimers.AnyAsync()).Should().BeFalse();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K8")]
    public async Task The_time_of_a_merged_ticket_goes_to_its_survivor(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var older = await testHost.CreateStartedTicketAsync(anna, customer);
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = await testHost.CreateStartedTicketAsync(anna, customer);
        await StartAsync(testHost, anna, newer);
        (
            await testHost
                .Get<MergeTickets>()
                .RunAsync(anna, new(newer, null, Guid.NewGuid()), older, "The same", default)
        ).ShouldSucceed();

        (await RegisterAsync(testHost, anna, await ParkedAsync(testHost), 30)).ShouldSucceed();

        (await testHost.LoadTicketAsync(older)).RegisteredMinutes.Should().Be(30);
        (await testHost.LoadTicketAsync(newer)).RegisteredMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_team_lead_ends_a_running_timer_and_its_owner_discards_or_registers_it(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, lena, _) = await RunningAsync(testHost);
        await using var db = testHost.CreateDbContext();
        var running = await db.Timers.AsNoTracking().SingleAsync();
        var end = testHost.Get<EndTimer>();

        (
            await end.RunAsync(
                lena,
                anna.Id,
                running.StartedAt.AddSeconds(1),
                Guid.NewGuid(),
                default
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (
            await end.RunAsync(lena, anna.Id, running.StartedAt, Guid.NewGuid(), default)
        ).ShouldSucceed();

        (await db.Timers.AnyAsync()).Should().BeFalse();
        (
            await testHost
                .Get<DiscardParkedTimer>()
                .RunAsync(anna, anna.Id, running.StartedAt, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await db.ParkedTimers.AnyAsync()).Should().BeFalse();
    }

    /// <summary>Tries sequences of changes by a team lead; after each, the ticket's technician can go on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_sequence_leaves_a_timer_that_blocks_delivery(int seed)
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var random = new Random(seed);
        var (anna, bo, lena, number) = await RunningAsync(testHost);
        for (var i = 0; i < 8; i++)
        {
            var ticket = await testHost.LoadTicketAsync(number);
            var target = new TicketCommandTarget(number, null, Guid.NewGuid());
            switch (random.Next(4))
            {
                case 0 when ticket.State == TicketState.Queued:
                    await testHost.TakeNextAsync(random.Next(2) == 0 ? anna : bo);
                    break;
                case 1 when ticket.State == TicketState.Started:
                    await HandOverAsync(
                        testHost,
                        lena,
                        number,
                        ticket.TechnicianId == anna.Id ? bo : anna
                    );
                    break;
                case 2 when ticket.State == TicketState.Started:
                    (
                        await testHost.Get<HandBack>().RunAsync(lena, target, "Away", default)
                    ).ShouldSucceed();
                    break;
                case 3 when ticket.State == TicketState.Started:
                    var technician = ticket.TechnicianId == anna.Id ? anna : bo;
                    await testHost
                        .Get<StartTimer>()
                        .RunAsync(technician, number, Guid.NewGuid(), default);
                    break;
            }

            testHost.Clock.Advance(TimeSpan.FromMinutes(7));
        }

        var last = await testHost.LoadTicketAsync(number);
        if (last.State == TicketState.Queued)
        {
            await testHost.TakeNextAsync(lena);
        }

        (
            await testHost
                .Get<DeliverTicket>()
                .RunAsync(lena, new(number, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        await using var db = testHost.CreateDbContext();
        (await db.Timers.AnyAsync()).Should().BeFalse();
        (await db.ParkedTimers.AnyAsync()).Should().BeTrue("no worked time is lost");
    }

    [Theory, OnBothDatabases]
    [Rule("K3")]
    public async Task Handing_to_sales_parks_the_timer(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, _, number) = await RunningAsync(testHost);

        (
            await testHost
                .Get<HandToSales>()
                .RunAsync(anna, new(number, null, Guid.NewGuid()), 600, "A new shop", default)
        ).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);
        (await RegisterAsync(testHost, anna, await ParkedAsync(testHost), 42)).ShouldSucceed();
        (await testHost.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(42);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static async Task<(Actor Anna, Actor Bo, Actor Lena, int Number)> RunningAsync(
        TestHost testHost
    )
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await StartAsync(testHost, anna, number);
        testHost.Clock.Advance(TimeSpan.FromMinutes(42));
        return (anna, bo, lena, number);
    }

    private static async Task StartAsync(TestHost testHost, Actor actor, int number) =>
        (
            await testHost.Get<StartTimer>().RunAsync(actor, number, Guid.NewGuid(), default)
        ).ShouldSucceed();

    private static async Task HandOverAsync(TestHost testHost, Actor lead, int number, Actor to) =>
        (
            await testHost
                .Get<HandOver>()
                .RunAsync(lead, new(number, null, Guid.NewGuid()), to.Id, "Away", default)
        ).ShouldSucceed();

    private static async Task<ParkedTimer> ParkedAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        return await db.ParkedTimers.SingleAsync();
    }

    private static Task<Outcome<RegisterTimeResult>> RegisterAsync(
        TestHost testHost,
        Actor actor,
        ParkedTimer parked,
        int minutes
    ) =>
        testHost
            .Get<RegisterParkedTimer>()
            .RunAsync(
                actor,
                new(parked.TechnicianId, parked.StartedAt, minutes, Activity.Fix, ""),
                Guid.NewGuid(),
                default
            );
}
