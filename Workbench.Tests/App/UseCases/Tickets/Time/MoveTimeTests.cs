using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

[Rule("K7")]
public sealed class MoveTimeTests
{
    [Theory, OnBothDatabases]
    [Rule("A8")]
    public async Task Moved_time_is_returned_to_one_customer_and_drawn_from_the_other(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (wrong, right) = (
            await testHost.CreateCustomerAsync(),
            await testHost.CreateCustomerAsync("1002", 8)
        );
        var from = await testHost.CreateStartedTicketAsync(anna, wrong);
        var to = await testHost.CreateStartedTicketAsync(anna, right);
        await testHost.RegisterTimeAsync(anna, from, 50);
        var input = new MoveTimeInput(1, to, "Wrong shop");

        var preview = (
            await testHost.Get<MoveTime>().PreviewAsync(anna, from, input, default)
        ).ShouldSucceed();
        var moved = (await MoveAsync(testHost, anna, from, input)).ShouldSucceed();

        moved.Should().BeEquivalentTo(preview, "what the preview says is what happens");
        (moved.From.BalanceBefore, moved.From.BalanceAfter).Should().Be((550, 600));
        (moved.To.BalanceBefore, moved.To.BalanceAfter).Should().Be((480, 430));
        (moved.From.RegisteredAfter, moved.To.RegisteredAfter).Should().Be((0, 50));
        (await testHost.LoadAccountAsync(wrong))
            .HeldMinutes.Should()
            .Be(60, "its work is to be done");
        (await testHost.LoadAccountAsync(right)).HeldMinutes.Should().Be(10);
        await using var db = testHost.CreateDbContext();
        (await db.TimeEntries.OrderBy(t => t.TicketNumber).ThenBy(t => t.No).ToListAsync())
            .Select(t => (t.TicketNumber, t.No, t.Minutes, t.ReversedEntryNo, t.TechnicianId))
            .Should()
            .Equal(
                (from, 1, 50, null, anna.Id),
                (from, 2, -50, 1, anna.Id),
                (to, 1, 50, null, anna.Id)
            );
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Between_two_tickets_of_one_customer_the_balance_stays(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var from = await testHost.CreateStartedTicketAsync(anna, customer);
        var to = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, from, 50);
        var input = new MoveTimeInput(1, to, "Wrong ticket");

        var preview = (
            await testHost.Get<MoveTime>().PreviewAsync(anna, from, input, default)
        ).ShouldSucceed();
        var moved = (await MoveAsync(testHost, anna, from, input)).ShouldSucceed();
        var repeated = await MoveAsync(testHost, anna, from, input);

        moved.Should().BeEquivalentTo(preview);
        moved.To.BalanceAfter.Should().Be(550);
        repeated.ShouldBeRefused().Should().Be(RefusalCode.TimeEntryNotFound);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Moved_time_without_hours_becomes_uncovered(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (withHours, withoutHours) = (
            await testHost.CreateCustomerAsync(),
            await testHost.CreateCustomerAsync("1002", 1)
        );
        var from = await testHost.CreateStartedTicketAsync(anna, withHours, SizeClass.Medium);
        var to = await testHost.CreateStartedTicketAsync(anna, withoutHours);
        await testHost.RegisterTimeAsync(anna, from, 100);

        (await MoveAsync(testHost, anna, from, new(1, to, "Wrong shop"))).ShouldSucceed();

        (await testHost.LoadTicketAsync(to)).UncoveredMinutes.Should().Be(40);
        (await testHost.LoadAccountAsync(withoutHours)).BalanceMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task An_invalid_move_is_refused_and_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var from = await testHost.CreateStartedTicketAsync(anna, customer);
        var full = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, from, 50);
        await testHost.RegisterTimeAsync(anna, full, 220);
        var unstarted = await testHost.CreateQueuedTicketAsync(customer);
        var before = await testHost.CountRowsAsync();

        var refusals = new[]
        {
            (await MoveAsync(testHost, anna, from, new(1, unstarted, "Wrong"))).ShouldBeRefused(),
            (await MoveAsync(testHost, anna, from, new(1, from, "Wrong"))).ShouldBeRefused(),
            (await MoveAsync(testHost, anna, from, new(1, 99, "Wrong"))).ShouldBeRefused(),
            (await MoveAsync(testHost, anna, from, new(7, full, "Wrong"))).ShouldBeRefused(),
            (await MoveAsync(testHost, anna, from, new(1, full, " "))).ShouldBeRefused(),
            (await MoveAsync(testHost, bo, from, new(1, full, "Wrong"))).ShouldBeRefused(),
        };

        refusals
            .Should()
            .Equal(
                RefusalCode.TicketAcceptsNoTime,
                RefusalCode.SameTicket,
                RefusalCode.NotFound,
                RefusalCode.TimeEntryNotFound,
                RefusalCode.TextMissing,
                RefusalCode.NotYourTimeEntry
            );
        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    public async Task Thirty_random_moves_equal_their_previews(StorageProvider provider)
    {
        var random = new Random(20261124);
        await using var testHost = await TestHost.OpenAsync(provider);
        var lead = await testHost.CreatePersonAsync("Per", Roles.TeamLead | Roles.Technician);
        var tickets = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            var customer =
                i % 2 == 0
                    ? await testHost.CreateCustomerAsync($"{1001 + i}", hours: 2 + 4 * i)
                    : 0;
            var ticket = await testHost.CreateStartedTicketAsync(
                lead,
                customer == 0 ? (await testHost.LoadTicketAsync(tickets[^1])).CustomerId : customer
            );
            tickets.Add(ticket);
            await testHost.RegisterTimeAsync(lead, ticket, 20 + random.Next(10));
        }

        var done = 0;
        for (var i = 0; i < 30; i++)
        {
            var from = tickets[random.Next(tickets.Count)];
            var input = new MoveTimeInput(
                await PickRandomEntryAsync(testHost, from, random),
                tickets[random.Next(tickets.Count)],
                "Wrong"
            );
            var preview = await testHost.Get<MoveTime>().PreviewAsync(lead, from, input, default);
            var moved = await MoveAsync(testHost, lead, from, input);

            (moved.Refusal?.Code).Should().Be(preview.Refusal?.Code);
            if (moved.Refusal is null)
            {
                moved.ShouldSucceed().Should().BeEquivalentTo(preview.ShouldSucceed());
                done++;
            }
        }

        done.Should().BeGreaterThan(8);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static async Task<int> PickRandomEntryAsync(
        TestHost testHost,
        int ticket,
        Random random
    )
    {
        await using var db = testHost.CreateDbContext();
        var entries = await db.TimeEntries.Where(t => t.TicketNumber == ticket).ToListAsync();
        var unreversed = UnreversedTimeEntries.From(entries).ToList();
        return unreversed.Count == 0 ? 1 : unreversed[random.Next(unreversed.Count)].No;
    }

    private static Task<Outcome<MoveEffect>> MoveAsync(
        TestHost testHost,
        Actor who,
        int from,
        MoveTimeInput input
    ) => testHost.Get<MoveTime>().RunAsync(who, new(from, null, Guid.NewGuid()), input, default);
}
