using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

[Rule("K10")]
public sealed class TimerTests
{
    [Theory, OnBothDatabases]
    public async Task A_stopped_timer_posts_its_whole_minutes(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (await StartAsync(testHost, anna, number)).ShouldSucceed();
        testHost.Clock.Advance(new TimeSpan(0, 41, 40));

        var stopped = await StopAsync(testHost, anna);

        stopped
            .Should()
            .Be(new StopTimerOutcome.Posted(number, new(1, 42, Drawn: 42, Uncovered: 0)));
        await using var db = testHost.CreateDbContext();
        (await db.Timers.AnyAsync()).Should().BeFalse();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Of_concurrent_starts_one_succeeds_and_the_others_name_the_running_timer(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var numbers = new[]
        {
            await testHost.CreateStartedTicketAsync(anna, customer),
            await testHost.CreateStartedTicketAsync(anna, customer),
        };

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            12,
            i => StartAsync(testHost, anna, numbers[i % 2])
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        await using var db = testHost.CreateDbContext();
        var running = await db.Timers.SingleAsync();
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o =>
                o.Refusal!.Code == RefusalCode.TimerAlreadyRunning
                && running.TicketNumber.Equals(o.Refusal.Data[0])
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_timer_starts_only_on_ones_own_started_ticket(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        var queued = await testHost.CreateQueuedTicketAsync(customer);

        (await StartAsync(testHost, bo, number))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await StartAsync(testHost, anna, queued))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await StartAsync(testHost, anna, 99)).ShouldBeRefused().Should().Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Above_two_hours_it_asks_and_keeps_running_until_confirmed(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (await StartAsync(testHost, anna, number)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromMinutes(121));
        var operation = Guid.NewGuid();

        (await StopAsync(testHost, anna, operation: operation))
            .Should()
            .Be(new StopTimerOutcome.AsksFirst(121));
        await using (var db = testHost.CreateDbContext())
        {
            (await db.TimeEntries.AnyAsync()).Should().BeFalse();
            (await db.Timers.CountAsync()).Should().Be(1);
        }

        // The question doesn't complete the operation: the same id is used for the answer.
        (await StopAsync(testHost, anna, minutes: 75, operation))
            .Should()
            .Be(
                new StopTimerOutcome.Posted(
                    number,
                    new(1, 75, Drawn: 75, Uncovered: 0) { Notice = TimeWarning.NearSizeLimit }
                )
            );
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Exactly_two_hours_are_posted_without_confirmation(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (await StartAsync(testHost, anna, number)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromMinutes(120));

        (await StopAsync(testHost, anna)).Should().BeOfType<StopTimerOutcome.Posted>();
    }

    [Theory, OnBothDatabases]
    [Rule("T3")]
    public async Task Work_started_before_midnight_belongs_to_the_day_it_started(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );

        // 23:30 in Stockholm.
        testHost.Clock.SetUtcNow(new(2026, 11, 2, 22, 30, 0, TimeSpan.Zero));
        (await StartAsync(testHost, anna, number)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromHours(1));

        await StopAsync(testHost, anna);

        await using var db = testHost.CreateDbContext();
        (await db.TimeEntries.SingleAsync()).WorkedOn.Should().Be(new DateOnly(2026, 11, 2));
    }

    [Theory, OnBothDatabases]
    public async Task Two_concurrent_stops_post_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (await StartAsync(testHost, anna, number)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromMinutes(30));

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            8,
            _ => StopAsync(testHost, anna)
        );

        outcomes.OfType<StopTimerOutcome.Posted>().Should().ContainSingle();
        outcomes
            .OfType<StopTimerOutcome.Refused>()
            .Should()
            .HaveCount(7)
            .And.OnlyContain(r => r.Why.Code == RefusalCode.NoTimerRunning);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_discarded_timer_posts_nothing_and_another_can_start(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (await DiscardAsync(testHost, anna))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NoTimerRunning);
        (await StartAsync(testHost, anna, number)).ShouldSucceed();

        (await DiscardAsync(testHost, anna)).ShouldSucceed();

        (await StopAsync(testHost, anna)).Refusal!.Code.Should().Be(RefusalCode.NoTimerRunning);
        (await StartAsync(testHost, anna, number)).ShouldSucceed();
        (await testHost.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_page_neither_stops_nor_discards_the_current_timer(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var (first, second) = (
            await testHost.CreateStartedTicketAsync(anna, customer),
            await testHost.CreateStartedTicketAsync(anna, customer)
        );
        var seen = testHost.Clock.GetUtcNow().UtcDateTime;
        (await StartAsync(testHost, anna, first)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromMinutes(5));
        await StopAsync(testHost, anna, started: seen);
        (await StartAsync(testHost, anna, second)).ShouldSucceed();

        (await DiscardAsync(testHost, anna, seen))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await StopAsync(testHost, anna, started: seen))
            .Refusal!.Code.Should()
            .Be(RefusalCode.ConcurrencyConflict);

        await using var db = testHost.CreateDbContext();
        (await db.Timers.SingleAsync()).TicketNumber.Should().Be(second);
        (await testHost.LoadTicketAsync(second)).RegisteredMinutes.Should().Be(0);
    }

    [Theory, OnBothDatabases]
    [Rule("T1")]
    public async Task A_timer_is_parked_when_its_ticket_is_reassigned_and_its_owner_registers_it(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (await StartAsync(testHost, anna, number)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromMinutes(25));
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        (
            await testHost.Get<HandOver>().RunAsync(lena, target, bo.Id, "Anna is ill", default)
        ).ShouldSucceed();

        (await StopAsync(testHost, anna)).Refusal!.Code.Should().Be(RefusalCode.NoTimerRunning);
        await using var db = testHost.CreateDbContext();
        var parked = await db.ParkedTimers.SingleAsync();
        (
            await testHost
                .Get<RegisterParkedTimer>()
                .RunAsync(
                    anna,
                    new(anna.Id, parked.StartedAt, 25, Activity.Fix, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        (await db.TimeEntries.SingleAsync())
            .Should()
            .Match<TimeEntry>(t => t.TechnicianId == anna.Id && t.Minutes == 25);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task An_invalid_time_keeps_the_timer_running(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        (await StartAsync(testHost, anna, number)).ShouldSucceed();

        (await StopAsync(testHost, anna, minutes: 0))
            .Refusal!.Code.Should()
            .Be(RefusalCode.MinutesOutOfRange);

        await using var db = testHost.CreateDbContext();
        (await db.Timers.CountAsync()).Should().Be(1);
    }

    private static Task<Outcome<Unit>> StartAsync(TestHost testHost, Actor who, int number) =>
        testHost.Get<StartTimer>().RunAsync(who, number, Guid.NewGuid(), default);

    private static Task<Outcome<Unit>> DiscardAsync(
        TestHost testHost,
        Actor who,
        DateTime? started = null
    ) => testHost.Get<DiscardTimer>().RunAsync(who, started, Guid.NewGuid(), default);

    private static Task<StopTimerOutcome> StopAsync(
        TestHost testHost,
        Actor who,
        int? minutes = null,
        Guid? operation = null,
        DateTime? started = null
    ) =>
        testHost
            .Get<StopTimer>()
            .RunAsync(
                who,
                new(minutes, Activity.Development, "") { StartedAt = started },
                operation ?? Guid.NewGuid(),
                default
            );
}
