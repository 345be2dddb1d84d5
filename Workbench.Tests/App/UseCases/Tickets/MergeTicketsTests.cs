using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
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
    public async Task The_younger_ticket_releases_its_hold_and_its_time_counts_on_the_older(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var older = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium, 200);
        testHost.Clock.Advance(TimeSpan.FromMinutes(5));
        var newer = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium, 120);
        await testHost.RegisterTimeAsync(anna, older, 100);
        await testHost.RegisterTimeAsync(anna, newer, 80);

        var survivor = await MergeAsync(testHost, anna, newer, older);

        survivor.ShouldSucceed().Should().Be(older);
        (await testHost.LoadTicketAsync(newer))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Merged
                && t.MergedInto == older
                && t.HeldMinutes == 0
                && t.RegisteredMinutes == 80
            );
        (await testHost.LoadTicketAsync(older)).HeldMinutes.Should().Be(100);
        await testHost.RegisterTimeAsync(anna, older, 60);
        (
            await testHost
                .Get<RegisterTime>()
                .RunAsync(
                    anna,
                    older,
                    new(1, testHost.Today, Activity.Fix, ""),
                    Guid.NewGuid(),
                    default
                )
        )
            .ShouldSucceed()
            .Uncovered.Should()
            .Be(1);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task An_undone_merge_restores_the_hold_and_after_delivery_it_is_final(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var older = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Small, 60);
        testHost.Clock.Advance(TimeSpan.FromMinutes(5));
        var newer = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Small, 60);
        var before = await testHost.LoadAccountAsync(customer);
        (await MergeAsync(testHost, anna, older, newer)).ShouldSucceed();

        (await UndoAsync(testHost, anna, newer)).ShouldSucceed();

        (await testHost.LoadAccountAsync(customer)).Should().Be(before);
        (await testHost.LoadTicketAsync(newer)).State.Should().Be(TicketState.Started);
        (await MergeAsync(testHost, anna, older, newer)).ShouldSucceed();
        await testHost.DeliverAsync(anna, older);
        (await UndoAsync(testHost, anna, newer))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.MergeNotReversible);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_chain_of_merges_counts_on_its_survivor_and_a_running_timer_is_parked(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var numbers = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Add(
                await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium, 100)
            );
            await testHost.RegisterTimeAsync(anna, numbers[i], 80);
            testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (
            await testHost.Get<StartTimer>().RunAsync(anna, numbers[2], Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await MergeAsync(testHost, anna, numbers[1], numbers[2])).ShouldSucceed();
        (await MergeAsync(testHost, anna, numbers[0], numbers[1])).ShouldSucceed();

        (
            await testHost
                .Get<RegisterTime>()
                .RunAsync(
                    anna,
                    numbers[0],
                    new(1, testHost.Today, Activity.Fix, ""),
                    Guid.NewGuid(),
                    default
                )
        )
            .ShouldSucceed()
            .Uncovered.Should()
            .Be(1);
        await using var db = testHost.CreateDbContext();
        (await db.Timers.AnyAsync()).Should().BeFalse();
        (await db.ParkedTimers.SingleAsync()).TicketNumber.Should().Be(numbers[2]);
    }

    private static Task<Outcome<int>> MergeAsync(TestHost testHost, Actor who, int on, int other) =>
        testHost
            .Get<MergeTickets>()
            .RunAsync(who, new(on, null, Guid.NewGuid()), other, "The same banner", default);

    private static Task<Outcome<Unit>> UndoAsync(TestHost testHost, Actor who, int number) =>
        testHost.Get<MergeTickets>().UndoAsync(who, new(number, null, Guid.NewGuid()), default);
}
