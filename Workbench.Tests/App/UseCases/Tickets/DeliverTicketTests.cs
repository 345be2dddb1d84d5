using FluentAssertions;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("F4")]
public sealed class DeliverTicketTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_left_of_the_hold_is_released(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(anna, customer, SizeClass.Medium);
        await house.WorkAsync(anna, number, 100);

        await house.DeliverAsync(anna, number);

        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Delivered && t.HeldMinutes == 0);
        (await house.AccountAsync(customer)).HeldMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task Waiting_tickets_come_back_oldest_first_as_far_as_the_hours_go(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 2);
        var first = await house.StartedAsync(anna, customer, SizeClass.Medium, 120);
        var waiting = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            waiting.Add(await house.QueuedAsync(customer));
        }

        (await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Should()
            .BeOfType<TakeNextOutcome.QueueEmpty>();

        await house.DeliverAsync(anna, first);

        var states = new List<TicketState>();
        foreach (var number in waiting)
        {
            states.Add((await house.TicketAsync(number)).State);
        }

        states.Should().Equal(TicketState.Queued, TicketState.Queued, TicketState.AwaitingFunding);
        (await house.TakeAsync(anna)).Should().Be(waiting[0]);
        (await house.TakeAsync(anna)).Should().Be(waiting[1]);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("B2")]
    public async Task A_bug_without_a_class_is_refused(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(
            anna,
            await house.CustomerAsync(),
            kind: TicketKind.Bug
        );

        (await TryAsync(house, anna, number)).Refused().Should().Be(RefusalCode.BugNotClassified);
        await house.ClassifyAsync(anna, number, BugClass.Modification);
        (await TryAsync(house, anna, number)).Value();
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("K10")]
    public async Task A_running_timer_is_stopped_first(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        await house.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default);

        (await TryAsync(house, anna, number)).Refused().Should().Be(RefusalCode.TimerAlreadyRunning);
        await house.Get<DiscardTimer>().RunAsync(anna, null, Guid.NewGuid(), default);
        (await TryAsync(house, anna, number)).Value();
    }

    [Theory, OnBothDatabases]
    public async Task Another_technician_may_not_and_a_team_lead_may_once(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        var lena = await house.PersonAsync("Lena", Roles.TeamLead);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());

        (await TryAsync(house, bo, number)).Refused().Should().Be(RefusalCode.NotYourTicket);
        (await TryAsync(house, lena, number)).Value();
        (await TryAsync(house, lena, number)).Refused().Should().Be(RefusalCode.TransitionNotAllowed);
        (await TryAsync(house, lena, 99)).Refused().Should().Be(RefusalCode.NotFound);
    }

    private static Task<Outcome<Unit>> TryAsync(House house, Actor actor, int number) =>
        house.Get<DeliverTicket>().RunAsync(actor, new(number, null, Guid.NewGuid()), default);
}
