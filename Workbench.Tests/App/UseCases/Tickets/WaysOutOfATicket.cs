using FluentAssertions;
using Microsoft.EntityFrameworkCore;
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

public sealed class WaysOutOfATicket
{
    [Theory, OnBothDatabases]
    [Rule("K11")]
    [Rule("F4")]
    public async Task Handed_back_it_lets_go_of_its_hold_and_is_the_next_one_again(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (anna, customer, number) = await StartedAsync(house);
        var younger = await house.QueuedAsync(customer);

        (await house.Get<HandBack>().RunAsync(anna, On(number), "Going on leave", default)).Value();

        (await house.AccountAsync(customer)).HeldMinutes.Should().Be(0);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        (await house.TakeAsync(bo)).Should().Be(number);
        (await house.TakeAsync(bo)).Should().Be(younger);
        await using var db = house.Look();
        (await db.TicketChanges.Where(c => c.TicketNumber == number).ToListAsync())
            .Should()
            .Contain(c => c.ToState == TicketState.Queued && c.Reason == "Going on leave");
    }

    [Theory, OnBothDatabases]
    [Rule("K11")]
    public async Task Handed_over_it_is_the_others_with_its_hold(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var (anna, customer, number) = await StartedAsync(house);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        var over = house.Get<HandOver>();

        (await over.RunAsync(anna, On(number), maria.Id, "x", default))
            .Refused()
            .Should()
            .Be(RefusalCode.NotATechnician);
        (await over.RunAsync(anna, On(number), bo.Id, "Bo knows it", default)).Value();

        var ticket = await house.TicketAsync(number);
        (ticket.TechnicianId, ticket.State).Should().Be((bo.Id, TicketState.Started));
        (await house.AccountAsync(customer)).HeldMinutes.Should().Be(60);
        await house.WorkAsync(bo, number, 10);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F4")]
    public async Task Withdrawn_it_lets_go_of_its_hold_keeps_its_time_charged_and_can_be_undone(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (anna, customer, number) = await StartedAsync(house);
        await house.WorkAsync(anna, number, 20);

        (
            await house.Get<WithdrawTicket>().RunAsync(anna, On(number), "Not needed", default)
        ).Value();
        var gone = await house.AccountAsync(customer);
        (await house.Get<UndoWithdrawal>().RunAsync(anna, On(number), default)).Value();
        var back = await house.AccountAsync(customer);

        (gone.BalanceMinutes, gone.HeldMinutes).Should().Be((580, 0));
        (back.BalanceMinutes, back.HeldMinutes).Should().Be((580, 40));
        (await house.TicketAsync(number)).State.Should().Be(TicketState.Started);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("K9")]
    public async Task Reopened_it_starts_with_a_hold_or_waits_for_hours_and_keeps_what_was_delivered(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (anna, customer, number) = await StartedAsync(house);
        await house.WorkAsync(anna, number, 20);
        await house.DeliverAsync(anna, number);
        house.Clock.Advance(TimeSpan.FromDays(3));

        var state = await house
            .Get<ReopenTicket>()
            .RunAsync(anna, On(number), new("Still wrong", false, null, null), default);

        state.Value().Should().Be(TicketState.Started);
        (await house.AccountAsync(customer)).HeldMinutes.Should().Be(40);
        var ticket = await house.TicketAsync(number);
        (ticket.Cycle, ticket.TechnicianId).Should().Be((2, anna.Id));
        await house.DeliverAsync(anna, number);
        await using var db = house.Look();
        (await db.DeliveredCycles.OrderBy(c => c.Cycle).Select(c => c.Cycle).ToListAsync())
            .Should()
            .Equal(1, 2);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("K9")]
    [Rule("F1")]
    public async Task Reopened_without_hours_it_waits_for_them_and_our_own_fault_needs_none(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync(hours: 1));
        await house.WorkAsync(anna, number, 60);
        await house.DeliverAsync(anna, number);
        var reopen = house.Get<ReopenTicket>();
        var more = new ReopenInput("More", false, SizeClass.Medium, 120);

        (await reopen.RunAsync(anna, On(number), more, default))
            .Value()
            .Should()
            .Be(TicketState.AwaitingFunding);

        var other = await house.StartedAsync(anna, await house.CustomerAsync("1002", 1));
        await house.WorkAsync(anna, other, 60);
        await house.DeliverAsync(anna, other);
        (await reopen.RunAsync(anna, On(other), new("We broke it", true, null, null), default))
            .Value()
            .Should()
            .Be(TicketState.Started);
        (await house.WorkAsync(anna, other, 30)).Should().Be(new RegisterTimeResult(2, 30, 0, 0));
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("K4")]
    public async Task Moved_to_the_front_it_is_taken_first_and_back_in_line_it_is_not(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var customer = await house.CustomerAsync();
        var numbers = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            numbers.Add(await house.QueuedAsync(customer));
        }

        var lead = await house.PersonAsync("Lena", Roles.TeamLead);
        var move = house.Get<MoveToFront>();
        (await move.RunAsync(lead, On(numbers[2]), "Checkout is down", default)).Value();
        (await move.RunAsync(lead, On(numbers[3]), "So is this one", default)).Value();
        var queue = await house.Get<QueueQuery>().RunAsync(lead, default);
        (await move.UndoAsync(lead, On(numbers[2]), default)).Value();

        queue
            .Rows.Select(r => r.Number)
            .Should()
            .Equal(numbers[3], numbers[2], numbers[0], numbers[1]);
        var taken = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            taken.Add(await house.TakeAsync(lead));
        }

        taken.Should().Equal(numbers[3], numbers[0], numbers[1], numbers[2]);
    }

    [Theory, OnBothDatabases]
    [Rule("K11")]
    public async Task Who_has_three_started_says_why_before_taking_a_fourth(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider, maxStarted: 3);
        var customer = await house.CustomerAsync();
        for (var i = 0; i < 4; i++)
        {
            await house.QueuedAsync(customer);
        }

        var anna = await house.PersonAsync("Anna", Roles.Technician);
        for (var i = 0; i < 3; i++)
        {
            await house.TakeAsync(anna);
        }

        var take = house.Get<TakeNext>();
        var refused = await take.RunAsync(anna, Guid.NewGuid(), default);
        var taken = await take.RunAsync(anna, "The others wait for parts", Guid.NewGuid(), default);

        refused.Refusal!.Code.Should().Be(RefusalCode.TooManyStartedTickets);
        var number = taken.Should().BeOfType<TakeNextOutcome.Started>().Subject.Number;
        await using var db = house.Look();
        (
            await db.TicketChanges.SingleAsync(c =>
                c.TicketNumber == number && c.ToState == TicketState.Started
            )
        )
            .Reason.Should()
            .Be("The others wait for parts");
    }

    [Theory, OnBothDatabases]
    [Rule("K6")]
    [Rule("F7")]
    public async Task Time_beyond_four_hours_or_beyond_the_cap_of_a_bug_is_not_stored(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(anna, customer, SizeClass.Medium);
        var posted = await house.WorkAsync(anna, number, 200);
        var bug = await house.StartedAsync(anna, customer, kind: TicketKind.Bug);
        var register = house.Get<RegisterTime>();

        var beyond = await register.RunAsync(
            anna,
            number,
            Time(house, 41),
            Guid.NewGuid(),
            default
        );
        var capped = await register.RunAsync(anna, bug, Time(house, 61), Guid.NewGuid(), default);

        posted.Notice.Should().Be(TimeWarning.NearSizeLimit);
        beyond.Refused().Should().Be(RefusalCode.FourHourLimitExceeded);
        capped.Refused().Should().Be(RefusalCode.TroubleshootingCapReached);
        (await house.WorkAsync(anna, number, 40)).Notice.Should().Be(TimeWarning.FourHoursReached);
        (await house.TicketAsync(bug)).RegisteredMinutes.Should().Be(0);
    }

    private static RegisterTimeInput Time(House house, int minutes) =>
        new(minutes, house.Today, Activity.Troubleshooting, "");

    private static TicketCommandTarget On(int number) => new(number, null, Guid.NewGuid());

    private static async Task<(Actor Anna, int Customer, int Number)> StartedAsync(House house)
    {
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        return (anna, customer, await house.StartedAsync(anna, customer));
    }
}
