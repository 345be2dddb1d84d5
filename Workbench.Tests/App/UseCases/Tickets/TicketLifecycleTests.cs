using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

public sealed class TicketLifecycleTests
{
    [Theory, OnBothDatabases]
    [Rule("K11")]
    [Rule("F4")]
    public async Task A_returned_ticket_releases_its_hold_and_is_next_in_the_queue(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpStartedTicketAsync(testHost);
        var newer = await testHost.CreateQueuedTicketAsync(customer);

        (
            await testHost.Get<HandBack>().RunAsync(anna, Target(number), "Going on leave", default)
        ).ShouldSucceed();

        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(0);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        (await testHost.TakeNextAsync(bo)).Should().Be(number);
        (await testHost.TakeNextAsync(bo)).Should().Be(newer);
        await using var db = testHost.CreateDbContext();
        (await db.TicketChanges.Where(c => c.TicketNumber == number).ToListAsync())
            .Should()
            .Contain(c => c.ToState == TicketState.Queued && c.Reason == "Going on leave");
    }

    [Theory, OnBothDatabases]
    [Rule("K11")]
    public async Task A_ticket_is_handed_over_with_its_hold(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpStartedTicketAsync(testHost);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var handOver = testHost.Get<HandOver>();

        (await handOver.RunAsync(anna, Target(number), maria.Id, "x", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotATechnician);
        (
            await handOver.RunAsync(anna, Target(number), bo.Id, "Bo knows it", default)
        ).ShouldSucceed();

        var ticket = await testHost.LoadTicketAsync(number);
        (ticket.TechnicianId, ticket.State).Should().Be((bo.Id, TicketState.Started));
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(60);
        await testHost.RegisterTimeAsync(bo, number, 10);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F4")]
    public async Task A_withdrawn_ticket_releases_its_hold_keeps_charged_time_and_can_be_restored(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpStartedTicketAsync(testHost);
        await testHost.RegisterTimeAsync(anna, number, 20);

        (
            await testHost
                .Get<WithdrawTicket>()
                .RunAsync(anna, Target(number), "Not needed", default)
        ).ShouldSucceed();
        var withdrawn = await testHost.LoadAccountAsync(customer);
        (
            await testHost.Get<UndoWithdrawal>().RunAsync(anna, Target(number), default)
        ).ShouldSucceed();
        var restored = await testHost.LoadAccountAsync(customer);

        (withdrawn.BalanceMinutes, withdrawn.HeldMinutes).Should().Be((580, 0));
        (restored.BalanceMinutes, restored.HeldMinutes).Should().Be((580, 40));
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K9")]
    public async Task A_reopened_ticket_starts_with_a_hold_or_awaits_funding_and_keeps_its_delivery(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpStartedTicketAsync(testHost);
        await testHost.RegisterTimeAsync(anna, number, 20);
        await testHost.DeliverAsync(anna, number);
        testHost.Clock.Advance(TimeSpan.FromDays(3));

        var state = await testHost
            .Get<ReopenTicket>()
            .RunAsync(anna, Target(number), new("Still wrong", false, null, null), default);

        state.ShouldSucceed().Should().Be(TicketState.Started);
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(40);
        var ticket = await testHost.LoadTicketAsync(number);
        (ticket.Cycle, ticket.TechnicianId).Should().Be((2, anna.Id));
        await testHost.DeliverAsync(anna, number);
        await using var db = testHost.CreateDbContext();
        (await db.DeliveredCycles.OrderBy(c => c.Cycle).Select(c => c.Cycle).ToListAsync())
            .Should()
            .Equal(1, 2);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K9")]
    [Rule("F1")]
    public async Task A_reopened_ticket_without_hours_awaits_funding_unless_we_caused_it(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(hours: 1)
        );
        await testHost.RegisterTimeAsync(anna, number, 60);
        await testHost.DeliverAsync(anna, number);
        var reopen = testHost.Get<ReopenTicket>();
        var more = new ReopenInput("More", false, SizeClass.Medium, 120);

        (await reopen.RunAsync(anna, Target(number), more, default))
            .ShouldSucceed()
            .Should()
            .Be(TicketState.AwaitingFunding);

        var other = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync("1002", 1)
        );
        await testHost.RegisterTimeAsync(anna, other, 60);
        await testHost.DeliverAsync(anna, other);
        (await reopen.RunAsync(anna, Target(other), new("We broke it", true, null, null), default))
            .ShouldSucceed()
            .Should()
            .Be(TicketState.Started);
        (await testHost.RegisterTimeAsync(anna, other, 30))
            .Should()
            .Be(new RegisterTimeResult(2, 30, 0, 0));
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K4")]
    public async Task A_prioritized_ticket_is_taken_first_until_priority_is_removed(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var numbers = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            numbers.Add(await testHost.CreateQueuedTicketAsync(customer));
        }

        var lead = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var move = testHost.Get<MoveToFront>();
        (
            await move.RunAsync(lead, Target(numbers[2]), "Checkout is down", default)
        ).ShouldSucceed();
        (await move.RunAsync(lead, Target(numbers[3]), "So is this one", default)).ShouldSucceed();
        var queue = await testHost.Get<QueueQuery>().RunAsync(lead, default);
        (await move.UndoAsync(lead, Target(numbers[2]), default)).ShouldSucceed();

        queue
            .Rows.Select(r => r.Number)
            .Should()
            .Equal(numbers[3], numbers[2], numbers[0], numbers[1]);
        var taken = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            taken.Add(await testHost.TakeNextAsync(lead));
        }

        taken.Should().Equal(numbers[3], numbers[0], numbers[1], numbers[2]);
    }

    [Theory, OnBothDatabases]
    [Rule("K11")]
    public async Task A_fourth_started_ticket_requires_a_reason(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider, maxStartedTickets: 3);
        var customer = await testHost.CreateCustomerAsync();
        for (var i = 0; i < 4; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer);
        }

        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        for (var i = 0; i < 3; i++)
        {
            await testHost.TakeNextAsync(anna);
        }

        var take = testHost.Get<TakeNext>();
        var refused = await take.RunAsync(anna, Guid.NewGuid(), default);
        var taken = await take.RunAsync(anna, "The others wait for parts", Guid.NewGuid(), default);

        refused.Refusal!.Code.Should().Be(RefusalCode.TooManyStartedTickets);
        var number = taken.Should().BeOfType<TakeNextOutcome.Started>().Subject.Number;
        await using var db = testHost.CreateDbContext();
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
    public async Task Time_beyond_four_hours_or_the_bug_limit_is_recorded_and_no_timer_starts(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        var posted = await testHost.RegisterTimeAsync(anna, number, 200);
        var bug = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        var register = testHost.Get<RegisterTime>();

        var beyond = await register.RunAsync(
            anna,
            number,
            TimeInput(testHost, 41),
            Guid.NewGuid(),
            default
        );
        var capped = await register.RunAsync(
            anna,
            bug,
            TimeInput(testHost, 61),
            Guid.NewGuid(),
            default
        );

        posted.Notice.Should().Be(TimeWarning.NearSizeLimit);
        beyond.ShouldSucceed().Notice.Should().Be(TimeWarning.FourHoursReached);
        capped.ShouldSucceed().Minutes.Should().Be(61);
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.RegisteredMinutes == 241 && t.UndecidedMinutes == 1);
        (await StartTimerAsync(number)).Should().Be(RefusalCode.FourHourDecisionNeeded);
        (await StartTimerAsync(bug)).Should().Be(RefusalCode.TroubleshootingCapReached);
        await LedgerAssertions.ShouldBalanceAsync(testHost);

        async Task<RefusalCode> StartTimerAsync(int ticket) =>
            (
                await testHost.Get<StartTimer>().RunAsync(anna, ticket, Guid.NewGuid(), default)
            ).ShouldBeRefused();
    }

    private static RegisterTimeInput TimeInput(TestHost testHost, int minutes) =>
        new(minutes, testHost.Today, Activity.Troubleshooting, "");

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());

    private static async Task<(Actor Anna, int Customer, int Number)> SetUpStartedTicketAsync(
        TestHost testHost
    )
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        return (anna, customer, await testHost.CreateStartedTicketAsync(anna, customer));
    }
}
