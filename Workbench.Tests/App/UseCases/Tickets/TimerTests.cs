using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("K10")]
public sealed class TimerTests
{
    [Theory, OnBothDatabases]
    public async Task A_stopped_timer_posts_its_whole_minutes(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        (await StartAsync(house, anna, number)).Value();
        house.Clock.Advance(new TimeSpan(0, 41, 40));

        var stopped = await StopAsync(house, anna);

        stopped
            .Should()
            .Be(new StopTimerOutcome.Posted(number, new(1, 42, Drawn: 42, Uncovered: 0)));
        await using var db = house.Look();
        (await db.Timers.AnyAsync()).Should().BeFalse();
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Of_parallel_starts_one_runs_and_the_others_are_told_where(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var numbers = new[]
        {
            await house.StartedAsync(anna, customer),
            await house.StartedAsync(anna, customer),
        };

        var outcomes = await Steps.AtOnceAsync(12, i => StartAsync(house, anna, numbers[i % 2]));

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        await using var db = house.Look();
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
    public async Task Only_on_ones_own_started_ticket(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(anna, customer);
        var queued = await house.QueuedAsync(customer);

        (await StartAsync(house, bo, number)).Refused().Should().Be(RefusalCode.NotYourTicket);
        (await StartAsync(house, anna, queued)).Refused().Should().Be(RefusalCode.NotYourTicket);
        (await StartAsync(house, anna, 99)).Refused().Should().Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Above_two_hours_it_asks_posts_nothing_and_runs_on_until_said(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        (await StartAsync(house, anna, number)).Value();
        house.Clock.Advance(TimeSpan.FromMinutes(121));
        var operation = Guid.NewGuid();

        (await StopAsync(house, anna, operation: operation))
            .Should()
            .Be(new StopTimerOutcome.AsksFirst(121));
        await using (var db = house.Look())
        {
            (await db.TimeEntries.AnyAsync()).Should().BeFalse();
            (await db.Timers.CountAsync()).Should().Be(1);
        }

        // The question is not the answer to the operation: the same id carries it through.
        (await StopAsync(house, anna, said: 75, operation))
            .Should()
            .Be(
                new StopTimerOutcome.Posted(
                    number,
                    new(1, 75, Drawn: 75, Uncovered: 0) { Notice = TimeWarning.NearSizeLimit }
                )
            );
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Exactly_two_hours_are_posted_unasked(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        (await StartAsync(house, anna, number)).Value();
        house.Clock.Advance(TimeSpan.FromMinutes(120));

        (await StopAsync(house, anna)).Should().BeOfType<StopTimerOutcome.Posted>();
    }

    [Theory, OnBothDatabases]
    [Rule("T3")]
    public async Task Work_begun_before_midnight_belongs_to_the_day_it_began(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());

        // 23:30 in Stockholm.
        house.Clock.SetUtcNow(new(2026, 11, 2, 22, 30, 0, TimeSpan.Zero));
        (await StartAsync(house, anna, number)).Value();
        house.Clock.Advance(TimeSpan.FromHours(1));

        await StopAsync(house, anna);

        await using var db = house.Look();
        (await db.TimeEntries.SingleAsync()).WorkedOn.Should().Be(new DateOnly(2026, 11, 2));
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_stop_at_once_post_once(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        (await StartAsync(house, anna, number)).Value();
        house.Clock.Advance(TimeSpan.FromMinutes(30));

        var outcomes = await Steps.AtOnceAsync(8, _ => StopAsync(house, anna));

        outcomes.OfType<StopTimerOutcome.Posted>().Should().ContainSingle();
        outcomes
            .OfType<StopTimerOutcome.Refused>()
            .Should()
            .HaveCount(7)
            .And.OnlyContain(r => r.Why.Code == RefusalCode.NoTimerRunning);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_discarded_timer_posts_nothing_and_another_can_start(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        (await DiscardAsync(house, anna)).Refused().Should().Be(RefusalCode.NoTimerRunning);
        (await StartAsync(house, anna, number)).Value();

        (await DiscardAsync(house, anna)).Value();

        (await StopAsync(house, anna)).Refusal!.Code.Should().Be(RefusalCode.NoTimerRunning);
        (await StartAsync(house, anna, number)).Value();
        (await house.TicketAsync(number)).RegisteredMinutes.Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task An_old_page_neither_stops_nor_discards_the_timer_that_runs_now(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var (first, second) = (
            await house.StartedAsync(anna, customer),
            await house.StartedAsync(anna, customer)
        );
        var seen = house.Clock.GetUtcNow().UtcDateTime;
        (await StartAsync(house, anna, first)).Value();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await StopAsync(house, anna, started: seen);
        (await StartAsync(house, anna, second)).Value();

        (await DiscardAsync(house, anna, seen)).Refused().Should().Be(RefusalCode.ConcurrencyConflict);
        (await StopAsync(house, anna, started: seen))
            .Refusal!.Code.Should()
            .Be(RefusalCode.ConcurrencyConflict);

        await using var db = house.Look();
        (await db.Timers.SingleAsync()).TicketNumber.Should().Be(second);
        (await house.TicketAsync(second)).RegisteredMinutes.Should().Be(0);
    }

    [Theory, OnBothDatabases]
    [Rule("T1")]
    public async Task A_timer_that_runs_while_the_ticket_leaves_its_hands_is_stopped_and_posted(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        var lena = await house.PersonAsync("Lena", Roles.TeamLead);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        (await StartAsync(house, anna, number)).Value();
        house.Clock.Advance(TimeSpan.FromMinutes(25));
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        (await house.Get<HandOver>().RunAsync(lena, target, bo.Id, "Anna is ill", default)).Value();

        (await StopAsync(house, anna)).Should().BeOfType<StopTimerOutcome.Posted>();

        await using var db = house.Look();
        (await db.TimeEntries.SingleAsync())
            .Should()
            .Match<TimeEntry>(t => t.TechnicianId == anna.Id && t.Minutes == 25);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_said_time_that_can_not_be_leaves_the_timer_running(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        (await StartAsync(house, anna, number)).Value();

        (await StopAsync(house, anna, said: 0))
            .Refusal!.Code.Should()
            .Be(RefusalCode.MinutesOutOfRange);

        await using var db = house.Look();
        (await db.Timers.CountAsync()).Should().Be(1);
    }

    private static Task<Outcome<Unit>> StartAsync(House house, Actor who, int number) =>
        house.Get<StartTimer>().RunAsync(who, number, Guid.NewGuid(), default);

    private static Task<Outcome<Unit>> DiscardAsync(
        House house,
        Actor who,
        DateTime? started = null
    ) => house.Get<DiscardTimer>().RunAsync(who, started, Guid.NewGuid(), default);

    private static Task<StopTimerOutcome> StopAsync(
        House house,
        Actor who,
        int? said = null,
        Guid? operation = null,
        DateTime? started = null
    ) =>
        house
            .Get<StopTimer>()
            .RunAsync(
                who,
                new(said, Activity.Development, "") { StartedAt = started },
                operation ?? Guid.NewGuid(),
                default
            );
}
