using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.BugClassification;
using Workbench.App.Features.Queue;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.BugClassification;

[Rule("B4")]
public sealed class ClassifyBugTests
{
    [Theory, OnBothDatabases]
    [Rule("A8")]
    public async Task Example_12_reclassified_back_and_forth_reverses_and_draws_again(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(
            anna,
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await house.ClassifyAsync(anna, number, BugClass.Modification);
        await house.WorkAsync(anna, number, 90);
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(510);

        for (var round = 0; round < 3; round++)
        {
            await house.ClassifyAsync(anna, number, BugClass.CommonSystemBug);
            (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(600);
            await LedgerAssertions.ShouldBalanceAsync(house);

            await house.ClassifyAsync(anna, number, BugClass.Modification);
            (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(510);
            await LedgerAssertions.ShouldBalanceAsync(house);
        }

        await using var db = house.Look();
        (await db.LedgerEntries.CountAsync(e => e.Kind == LedgerEntryKind.Draw)).Should().Be(4);
        (await db.LedgerEntries.CountAsync(e => e.Kind == LedgerEntryKind.Reverse)).Should().Be(3);
    }

    [Theory, OnBothDatabases]
    public async Task Misconfiguration_charges_troubleshooting_alone(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(
            anna,
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await house.WorkAsync(anna, number, 30, Activity.Troubleshooting);
        await house.WorkAsync(anna, number, 30, Activity.Fix);

        await house.ClassifyAsync(anna, number, BugClass.Misconfiguration);

        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(570);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_draw_from_a_source_that_is_used_up_goes_back_into_it(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer, kind: TicketKind.Bug);
        await house.ClassifyAsync(anna, number, BugClass.Modification);
        await house.WorkAsync(anna, number, 90);
        (await house.TicketAsync(number)).UncoveredMinutes.Should().Be(30);

        await house.ClassifyAsync(anna, number, BugClass.NotSupported);

        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(60);
        (await house.TicketAsync(number)).UncoveredMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_bug_that_waits_for_hours_comes_back_once_its_class_needs_none(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.QueuedAsync(customer, SizeClass.Medium, kind: TicketKind.Bug);
        await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        (await house.TicketAsync(number)).State.Should().Be(TicketState.AwaitingFunding);

        await house.ClassifyAsync(anna, number, BugClass.CommonSystemBug);

        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Queued && t.BugClass == BugClass.CommonSystemBug
            );
        (await house.TakeAsync(anna)).Should().Be(number);
        await house.DeliverAsync(anna, number);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task Hours_that_it_gives_back_bring_another_ticket_back(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer, kind: TicketKind.Bug);
        await house.WorkAsync(anna, number, 30);
        var other = await house.QueuedAsync(customer);
        await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        (await house.TicketAsync(other)).State.Should().Be(TicketState.AwaitingFunding);

        await house.ClassifyAsync(anna, number, BugClass.CommonSystemBug);

        (await house.TicketAsync(other)).State.Should().Be(TicketState.Queued);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var change = await house.QueuedAsync(await house.CustomerAsync());
        var before = await house.RowsAsync();

        (await TryAsync(house, anna, change)).Refused().Should().Be(RefusalCode.NotABug);
        (await TryAsync(house, anna, 99)).Refused().Should().Be(RefusalCode.NotFound);

        (await house.RowsAsync()).Should().Equal(before);
    }

    private static Task<Outcome<ClassifyBugResult>> TryAsync(House house, Actor actor, int number) =>
        house
            .Get<ClassifyBug>()
            .RunAsync(
                actor,
                new(number, null, Guid.NewGuid()),
                ClassifyBugInput.WithoutAnswers(BugClass.Modification),
                default
            );
}
