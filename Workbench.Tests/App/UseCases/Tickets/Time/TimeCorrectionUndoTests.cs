using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

/// <summary>
/// Tests undoing corrections across deliveries: the customer paid for the first one, and the time after it corrected our own
/// mistake and was free.
/// </summary>
[Rule("K7")]
[Rule("K9")]
public sealed class TimeCorrectionUndoTests
{
    [Theory, OnBothDatabases]
    public async Task Undoing_a_removal_restores_the_original_payment(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await ReopenedAsync(testHost);
        var entry = await EntryAsync(testHost, number);
        (
            await testHost
                .Get<CorrectTime>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new(entry.No, null, "Not mine"),
                    default
                )
        ).ShouldSucceed();
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);

        (await testHost.Get<TimeCorrectionUndo>().ForRemoval(anna, entry)()).Should().BeNull();

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(570);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Undoing_a_move_restores_the_original_payment(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await ReopenedAsync(testHost);
        var entry = await EntryAsync(testHost, number);
        var to = await testHost.CreateStartedTicketAsync(anna, customer);
        var moved = (
            await testHost
                .Get<MoveTime>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new(entry.No, to, "Wrong"),
                    default
                )
        ).ShouldSucceed();

        (await testHost.Get<TimeCorrectionUndo>().ForMove(anna, to, moved.To.NewNo!.Value, entry)())
            .Should()
            .BeNull();

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(570);
        await using var db = testHost.CreateDbContext();
        (await db.TimeEntries.Where(t => t.TicketNumber == number).ToListAsync())
            .Should()
            .OnlyContain(t => !t.OwnFault);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static async Task<TimeEntry> EntryAsync(TestHost testHost, int number)
    {
        await using var db = testHost.CreateDbContext();
        return await db.TimeEntries.AsNoTracking().SingleAsync(t => t.TicketNumber == number);
    }

    private static async Task<(Actor Anna, int Customer, int Number)> ReopenedAsync(
        TestHost testHost
    )
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, number, 30);
        await testHost.DeliverAsync(anna, number);
        (
            await testHost
                .Get<ReopenTicket>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new("It broke again", OwnFault: true, null, null),
                    default
                )
        ).ShouldSucceed();
        return (anna, customer, number);
    }
}
