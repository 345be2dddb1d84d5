using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("K7")]
public sealed class MoveTimeTests
{
    [Theory, OnBothDatabases]
    [Rule("A8")]
    public async Task Time_of_the_wrong_customer_is_given_back_to_one_and_drawn_from_the_other(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var (wrong, right) = (await house.CustomerAsync(), await house.CustomerAsync("1002", 8));
        var from = await house.StartedAsync(anna, wrong);
        var to = await house.StartedAsync(anna, right);
        await house.WorkAsync(anna, from, 50);
        var input = new MoveTimeInput(1, to, "Wrong shop");

        var preview = (
            await house.Get<MoveTime>().PreviewAsync(anna, from, input, default)
        ).Value();
        var moved = (await MoveAsync(house, anna, from, input)).Value();

        moved.Should().BeEquivalentTo(preview, "what the preview says is what happens");
        (moved.From.BalanceBefore, moved.From.BalanceAfter).Should().Be((550, 600));
        (moved.To.BalanceBefore, moved.To.BalanceAfter).Should().Be((480, 430));
        (moved.From.RegisteredAfter, moved.To.RegisteredAfter).Should().Be((0, 50));
        (await house.AccountAsync(wrong)).HeldMinutes.Should().Be(60, "its work is to be done");
        (await house.AccountAsync(right)).HeldMinutes.Should().Be(10);
        await using var db = house.Look();
        (await db.TimeEntries.OrderBy(t => t.TicketNumber).ThenBy(t => t.No).ToListAsync())
            .Select(t => (t.TicketNumber, t.No, t.Minutes, t.ReversedEntryNo, t.TechnicianId))
            .Should()
            .Equal(
                (from, 1, 50, null, anna.Id),
                (from, 2, -50, 1, anna.Id),
                (to, 1, 50, null, anna.Id)
            );
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Between_two_tickets_of_one_customer_the_balance_stays(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var from = await house.StartedAsync(anna, customer);
        var to = await house.StartedAsync(anna, customer);
        await house.WorkAsync(anna, from, 50);
        var input = new MoveTimeInput(1, to, "Wrong ticket");

        var preview = (
            await house.Get<MoveTime>().PreviewAsync(anna, from, input, default)
        ).Value();
        var moved = (await MoveAsync(house, anna, from, input)).Value();
        var again = await MoveAsync(house, anna, from, input);

        moved.Should().BeEquivalentTo(preview);
        moved.To.BalanceAfter.Should().Be(550);
        again.Refused().Should().Be(RefusalCode.TimeEntryNotFound);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task What_finds_no_hours_there_is_uncovered_there(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var (rich, poor) = (await house.CustomerAsync(), await house.CustomerAsync("1002", 1));
        var from = await house.StartedAsync(anna, rich, SizeClass.Medium);
        var to = await house.StartedAsync(anna, poor);
        await house.WorkAsync(anna, from, 100);

        (await MoveAsync(house, anna, from, new(1, to, "Wrong shop"))).Value();

        (await house.TicketAsync(to)).UncoveredMinutes.Should().Be(40);
        (await house.AccountAsync(poor)).BalanceMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task What_does_not_fit_is_refused_and_nothing_is_stored(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        var customer = await house.CustomerAsync();
        var from = await house.StartedAsync(anna, customer);
        var full = await house.StartedAsync(anna, customer, SizeClass.Medium);
        await house.WorkAsync(anna, from, 50);
        await house.WorkAsync(anna, full, 220);
        var unstarted = await house.QueuedAsync(customer);
        var before = await house.RowsAsync();

        var refusals = new[]
        {
            (await MoveAsync(house, anna, from, new(1, unstarted, "Wrong"))).Refused(),
            (await MoveAsync(house, anna, from, new(1, from, "Wrong"))).Refused(),
            (await MoveAsync(house, anna, from, new(1, 99, "Wrong"))).Refused(),
            (await MoveAsync(house, anna, from, new(1, full, "Wrong"))).Refused(),
            (await MoveAsync(house, anna, from, new(7, full, "Wrong"))).Refused(),
            (await MoveAsync(house, anna, from, new(1, full, " "))).Refused(),
            (await MoveAsync(house, bo, from, new(1, full, "Wrong"))).Refused(),
        };

        refusals
            .Should()
            .Equal(
                RefusalCode.TicketAcceptsNoTime,
                RefusalCode.SameTicket,
                RefusalCode.NotFound,
                RefusalCode.FourHourLimitExceeded,
                RefusalCode.TimeEntryNotFound,
                RefusalCode.TextMissing,
                RefusalCode.NotYourTimeEntry
            );
        (await house.RowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    public async Task Thirty_moves_at_random_leave_every_minute_where_the_preview_said(
        StorageProvider provider
    )
    {
        var random = new Random(20261124);
        await using var house = await House.OpenAsync(provider);
        var lead = await house.PersonAsync("Per", Roles.TeamLead | Roles.Technician);
        var tickets = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            var customer =
                i % 2 == 0 ? await house.CustomerAsync($"{1001 + i}", hours: 2 + 4 * i) : 0;
            var ticket = await house.StartedAsync(
                lead,
                customer == 0 ? (await house.TicketAsync(tickets[^1])).CustomerId : customer
            );
            tickets.Add(ticket);
            await house.WorkAsync(lead, ticket, 20 + random.Next(10));
        }

        var done = 0;
        for (var i = 0; i < 30; i++)
        {
            var from = tickets[random.Next(tickets.Count)];
            var input = new MoveTimeInput(
                await AnyTimeAsync(house, from, random),
                tickets[random.Next(tickets.Count)],
                "Wrong"
            );
            var preview = await house.Get<MoveTime>().PreviewAsync(lead, from, input, default);
            var moved = await MoveAsync(house, lead, from, input);

            (moved.Refusal?.Code).Should().Be(preview.Refusal?.Code);
            if (moved.Refusal is null)
            {
                moved.Value().Should().BeEquivalentTo(preview.Value());
                done++;
            }
        }

        done.Should().BeGreaterThan(8);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    private static async Task<int> AnyTimeAsync(House house, int ticket, Random random)
    {
        await using var db = house.Look();
        var entries = await db.TimeEntries.Where(t => t.TicketNumber == ticket).ToListAsync();
        var standing = UnreversedTimeEntries.From(entries).ToList();
        return standing.Count == 0 ? 1 : standing[random.Next(standing.Count)].No;
    }

    private static Task<Outcome<MoveEffect>> MoveAsync(
        House house,
        Actor who,
        int from,
        MoveTimeInput input
    ) => house.Get<MoveTime>().RunAsync(who, new(from, null, Guid.NewGuid()), input, default);
}
