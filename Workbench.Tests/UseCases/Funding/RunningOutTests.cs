using FluentAssertions;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Features.Triage;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Funding;

[Rule("F8")]
[Rule("F1")]
public sealed class RunningOutTests
{
    [Theory, OnBothDatabases]
    public async Task Hours_that_run_out_in_the_middle_of_work_let_it_wait_and_a_card_brings_it_back(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var (customer, number) = await LargerThanThoughtAsync(house, anna);

        var posted = await house.WorkAsync(anna, number, 90);

        posted.Should().Match<TimePosted>(p => p.Waits && p.Drawn == 60 && p.Uncovered == 30);
        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.AwaitingFunding
                && t.TechnicianId == anna.Id
                && t.HeldMinutes == 0
            );
        await house.BuyAsync(customer, 5);
        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Started && t.HeldMinutes == 30);
        await Books.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_worked_before_anybody_noticed_can_still_be_written(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var (_, number) = await LargerThanThoughtAsync(house, anna);
        await house.WorkAsync(anna, number, 90);

        var more = await house.WorkAsync(anna, number, 10);

        more.Should().Match<TimePosted>(p => !p.Waits && p.Uncovered == 10);
        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.AwaitingFunding && t.UncoveredMinutes == 40);
        await Books.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task With_nothing_left_of_the_plan_work_goes_on(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer, SizeClass.Small, 60);

        var posted = await house.WorkAsync(anna, number, 90);

        posted.Should().Match<TimePosted>(p => !p.Waits && p.Uncovered == 30);
        (await house.TicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Theory, OnBothDatabases]
    public async Task Back_at_work_it_holds_what_is_left_and_others_start_beside_it(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var (customer, number) = await LargerThanThoughtAsync(house, anna);
        await house.WorkAsync(anna, number, 90);
        var second = await house.QueuedAsync(customer, SizeClass.Small, 30);
        await house.BuyAsync(customer, 5);

        (await house.TakeAsync(anna)).Should().Be(second);
        (await house.AccountAsync(customer)).HeldMinutes.Should().Be(60);
        await Books.ShouldBalanceAsync(house);
    }

    /// <summary>Begun with all of the customer's hour, and then found to take two.</summary>
    private static async Task<(int Customer, int Number)> LargerThanThoughtAsync(
        House house,
        Actor anna
    )
    {
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer, SizeClass.Small, 60);
        (
            await house
                .Get<EstimateAnew>()
                .RunAsync(anna, new(number, null, Guid.NewGuid()), SizeClass.Medium, 120, default)
        ).Value();
        return (customer, number);
    }
}
