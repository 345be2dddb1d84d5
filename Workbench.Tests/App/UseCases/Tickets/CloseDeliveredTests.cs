using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("K9")]
public sealed class CloseDeliveredTests
{
    [Theory, OnBothDatabases]
    public async Task Fourteen_days_without_a_word_close_it_and_not_a_moment_less(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync());
        await house.DeliverAsync(anna, number);
        var due = house.Clock.GetUtcNow().AddDays(14);

        house.Clock.SetUtcNow(due.AddMilliseconds(-1));
        (await SweepAsync(house)).Should().Be(0);
        house.Clock.SetUtcNow(due);
        (await SweepAsync(house)).Should().Be(1);
        (await SweepAsync(house)).Should().Be(0, "once is enough");

        (await house.TicketAsync(number)).State.Should().Be(TicketState.Closed);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Days_are_counted_on_the_clock_of_Stockholm(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();

        // 12:00 in Stockholm, five days before the clocks go forward.
        house.Clock.SetUtcNow(new(2027, 3, 23, 11, 0, 0, TimeSpan.Zero));
        var number = await house.StartedAsync(anna, customer, funding: FundingMode.HourlyRate);
        await house.DeliverAsync(anna, number);

        house.Clock.SetUtcNow(new(2027, 4, 6, 9, 59, 0, TimeSpan.Zero));
        (await SweepAsync(house)).Should().Be(0);
        house.Clock.SetUtcNow(new(2027, 4, 6, 10, 0, 0, TimeSpan.Zero));
        (await SweepAsync(house)).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task Sweeps_in_parallel_close_each_once(StorageProvider provider)
    {
        const int Tickets = 10;
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        for (var i = 0; i < Tickets; i++)
        {
            await house.DeliverAsync(anna, await house.StartedAsync(anna, customer));
        }

        var open = await house.StartedAsync(anna, customer);
        house.Clock.Advance(TimeSpan.FromDays(20));

        var closed = await Steps.AtOnceAsync(3, _ => SweepAsync(house));

        closed.Sum().Should().Be(Tickets);
        await using var db = house.Look();
        (await db.TicketChanges.CountAsync(c => c.ToState == TicketState.Closed)).Should().Be(Tickets);
        (await house.TicketAsync(open)).State.Should().Be(TicketState.Started);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    private static Task<int> SweepAsync(House house) =>
        house.Get<CloseDelivered>().RunAsync(Actor.Program, default);
}
