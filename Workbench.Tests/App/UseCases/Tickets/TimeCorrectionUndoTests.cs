using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

/// <summary>The customer paid for the first delivery; what followed was our own fault, and free.</summary>
[Rule("K7")]
[Rule("K9")]
public sealed class TimeCorrectionUndoTests
{
    [Theory, OnBothDatabases]
    public async Task Time_removed_and_put_back_is_paid_for_as_before(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var (anna, customer, number) = await ReopenedAsync(house);
        var entry = await EntryAsync(house, number);
        (
            await house
                .Get<CorrectTime>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new(entry.No, null, "Not mine"),
                    default
                )
        ).Value();
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(600);

        (await house.Get<TimeCorrectionUndo>().ForRemoval(anna, entry)()).Should().BeNull();

        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(570);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Time_moved_and_moved_back_is_paid_for_as_before(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var (anna, customer, number) = await ReopenedAsync(house);
        var entry = await EntryAsync(house, number);
        var to = await house.StartedAsync(anna, customer);
        var moved = (
            await house
                .Get<MoveTime>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new(entry.No, to, "Wrong"),
                    default
                )
        ).Value();

        (await house.Get<TimeCorrectionUndo>().ForMove(anna, to, moved.To.NewNo!.Value, entry)())
            .Should()
            .BeNull();

        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(570);
        await using var db = house.Look();
        (await db.TimeEntries.Where(t => t.TicketNumber == number).ToListAsync())
            .Should()
            .OnlyContain(t => !t.OwnFault);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    private static async Task<TimeEntry> EntryAsync(House house, int number)
    {
        await using var db = house.Look();
        return await db.TimeEntries.AsNoTracking().SingleAsync(t => t.TicketNumber == number);
    }

    private static async Task<(Actor Anna, int Customer, int Number)> ReopenedAsync(House house)
    {
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(anna, customer);
        await house.WorkAsync(anna, number, 30);
        await house.DeliverAsync(anna, number);
        (
            await house
                .Get<ReopenTicket>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new("It broke again", OwnFault: true, null, null),
                    default
                )
        ).Value();
        return (anna, customer, number);
    }
}
