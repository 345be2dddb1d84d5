using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("F4")]
public sealed class DeliverTicketTests
{
    [Theory, OnBothDatabases]
    public async Task Delivery_releases_the_remaining_hold(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 100);

        await testHost.DeliverAsync(anna, number);

        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Delivered && t.HeldMinutes == 0);
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task Tickets_awaiting_funding_resume_oldest_first_while_hours_last(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 2);
        var first = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium, 120);
        var waiting = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            testHost.Clock.Advance(TimeSpan.FromMinutes(1));
            waiting.Add(await testHost.CreateQueuedTicketAsync(customer));
        }

        (await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Should()
            .BeOfType<TakeNextOutcome.QueueEmpty>();

        await testHost.DeliverAsync(anna, first);

        var states = new List<TicketState>();
        foreach (var number in waiting)
        {
            states.Add((await testHost.LoadTicketAsync(number)).State);
        }

        states.Should().Equal(TicketState.Queued, TicketState.Queued, TicketState.AwaitingFunding);
        (await testHost.TakeNextAsync(anna)).Should().Be(waiting[0]);
        (await testHost.TakeNextAsync(anna)).Should().Be(waiting[1]);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("B2")]
    public async Task A_bug_without_a_class_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );

        (await TryDeliverAsync(testHost, anna, number))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.BugNotClassified);
        await testHost.ClassifyAsync(anna, number, BugClass.Modification);
        (await TryDeliverAsync(testHost, anna, number)).ShouldSucceed();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K10")]
    public async Task A_running_timer_must_be_stopped_first(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await testHost.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default);

        (await TryDeliverAsync(testHost, anna, number))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TimerAlreadyRunning);
        await testHost.Get<DiscardTimer>().RunAsync(anna, null, Guid.NewGuid(), default);
        (await TryDeliverAsync(testHost, anna, number)).ShouldSucceed();
    }

    [Theory, OnBothDatabases]
    [Rule("K10")]
    [Rule("T5")]
    public async Task Delivering_stops_the_timer_and_registers_its_time_even_when_hours_run_out(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Small, 60);
        (
            await testHost
                .Get<ReestimateTicket>()
                .RunAsync(anna, new(number, null, Guid.NewGuid()), SizeClass.Medium, 200, default)
        ).ShouldSucceed();
        await testHost.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default);
        testHost.Clock.Advance(TimeSpan.FromMinutes(75));
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        var stop = new StopTimerInput(null, Activity.Fix, "");

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            3,
            _ => testHost.Get<DeliverTicket>().RunAsync(anna, target, stop, default)
        );

        outcomes.Should().OnlyContain(o => o.Refusal == null);
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Delivered
                && t.RegisteredMinutes == 75
                && t.UncoveredMinutes == 15
                && t.HeldMinutes == 0
            );
        await using var db = testHost.CreateDbContext();
        (await db.Timers.AnyAsync()).Should().BeFalse();
        (await db.TimeEntries.CountAsync()).Should().Be(1);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K10")]
    public async Task A_timer_of_more_than_two_hours_is_registered_only_with_the_confirmed_time(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await testHost.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default);
        testHost.Clock.Advance(TimeSpan.FromMinutes(130));

        (await DeliverAsync(null)).ShouldBeRefused().Should().Be(RefusalCode.TimerAlreadyRunning);
        (await testHost.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
        (await DeliverAsync(50)).ShouldSucceed();
        (await testHost.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(50);

        Task<Outcome<Unit>> DeliverAsync(int? minutes) =>
            testHost
                .Get<DeliverTicket>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new StopTimerInput(minutes, Activity.Fix, ""),
                    default
                );
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_assignee_or_a_team_lead_delivers(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );

        (await TryDeliverAsync(testHost, bo, number))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await TryDeliverAsync(testHost, lena, number)).ShouldSucceed();
        (await TryDeliverAsync(testHost, lena, number))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);
        (await TryDeliverAsync(testHost, lena, 99))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    private static Task<Outcome<Unit>> TryDeliverAsync(
        TestHost testHost,
        Actor actor,
        int number
    ) => testHost.Get<DeliverTicket>().RunAsync(actor, new(number, null, Guid.NewGuid()), default);
}
