using FluentAssertions;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("K8")]
[Rule("K6")]
public sealed class MergeTicketsTests
{
    [Theory, OnBothDatabases]
    public async Task The_younger_lets_go_of_its_hours_and_its_time_counts_with_the_older(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var older = await house.StartedAsync(anna, customer, SizeClass.Medium, 200);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        var younger = await house.StartedAsync(anna, customer, SizeClass.Medium, 120);
        await house.WorkAsync(anna, older, 100);
        await house.WorkAsync(anna, younger, 80);

        var survivor = await MergeAsync(house, anna, younger, older);

        survivor.Value().Should().Be(older);
        (await house.TicketAsync(younger))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Merged
                && t.MergedInto == older
                && t.HeldMinutes == 0
                && t.RegisteredMinutes == 80
            );
        (await house.TicketAsync(older)).HeldMinutes.Should().Be(100);
        await house.WorkAsync(anna, older, 60);
        (
            await house
                .Get<RegisterTime>()
                .RunAsync(
                    anna,
                    older,
                    new(1, house.Today, Activity.Fix, ""),
                    Guid.NewGuid(),
                    default
                )
        )
            .Refused()
            .Should()
            .Be(RefusalCode.FourHourLimitExceeded);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Undone_it_holds_again_and_after_delivery_it_stands(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var older = await house.StartedAsync(anna, customer, SizeClass.Small, 60);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        var younger = await house.StartedAsync(anna, customer, SizeClass.Small, 60);
        var before = await house.AccountAsync(customer);
        (await MergeAsync(house, anna, older, younger)).Value();

        (await UndoAsync(house, anna, younger)).Value();

        (await house.AccountAsync(customer)).Should().Be(before);
        (await house.TicketAsync(younger)).State.Should().Be(TicketState.Started);
        (await MergeAsync(house, anna, older, younger)).Value();
        await house.DeliverAsync(anna, older);
        (await UndoAsync(house, anna, younger)).Refused().Should().Be(RefusalCode.MergeNotReversible);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_chain_of_merges_counts_to_its_end_and_a_running_timer_is_in_the_way(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var numbers = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Add(await house.StartedAsync(anna, customer, SizeClass.Medium, 100));
            await house.WorkAsync(anna, numbers[i], 80);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await house.Get<StartTimer>().RunAsync(anna, numbers[2], Guid.NewGuid(), default)).Value();
        (await MergeAsync(house, anna, numbers[1], numbers[2]))
            .Refused()
            .Should()
            .Be(RefusalCode.TimerAlreadyRunning);
        (await house.Get<DiscardTimer>().RunAsync(anna, null, Guid.NewGuid(), default)).Value();
        (await MergeAsync(house, anna, numbers[1], numbers[2])).Value();
        (await MergeAsync(house, anna, numbers[0], numbers[1])).Value();

        (
            await house
                .Get<RegisterTime>()
                .RunAsync(
                    anna,
                    numbers[0],
                    new(1, house.Today, Activity.Fix, ""),
                    Guid.NewGuid(),
                    default
                )
        )
            .Refused()
            .Should()
            .Be(RefusalCode.FourHourLimitExceeded);
    }

    private static Task<Outcome<int>> MergeAsync(House house, Actor who, int on, int other) =>
        house
            .Get<MergeTickets>()
            .RunAsync(who, new(on, null, Guid.NewGuid()), other, "The same banner", default);

    private static Task<Outcome<Unit>> UndoAsync(House house, Actor who, int number) =>
        house.Get<MergeTickets>().UndoAsync(who, new(number, null, Guid.NewGuid()), default);
}
