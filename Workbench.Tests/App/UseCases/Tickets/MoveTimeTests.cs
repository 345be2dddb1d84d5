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
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.PersonAsync("Anna", Roles.Technician);
        var (wrong, right) = (await testHost.CustomerAsync(), await testHost.CustomerAsync("1002", 8));
        var from = await testHost.StartedAsync(anna, wrong);
        var to = await testHost.StartedAsync(anna, right);
        await testHost.WorkAsync(anna, from, 50);
        var input = new MoveTimeInput(1, to, "Wrong shop");

        var preview = (
            await testHost.Get<MoveTime>().PreviewAsync(anna, from, input, default)
        ).Value();
        var moved = (await MoveAsync(testHost, anna, from, input)).Value();

        moved.Should().BeEquivalentTo(preview, "what the preview says is what happens");
        (moved.From.BalanceBefore, moved.From.BalanceAfter).Should().Be((550, 600));
        (moved.To.BalanceBefore, moved.To.BalanceAfter).Should().Be((480, 430));
        (moved.From.RegisteredAfter, moved.To.RegisteredAfter).Should().Be((0, 50));
        (await testHost.AccountAsync(wrong)).HeldMinutes.Should().Be(60, "its work is to be done");
        (await testHost.AccountAsync(right)).HeldMinutes.Should().Be(10);
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
        var anna = await testHost.PersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CustomerAsync();
        var from = await testHost.StartedAsync(anna, customer);
        var to = await testHost.StartedAsync(anna, customer);
        await testHost.WorkAsync(anna, from, 50);
        var input = new MoveTimeInput(1, to, "Wrong ticket");

        var preview = (
            await testHost.Get<MoveTime>().PreviewAsync(anna, from, input, default)
        ).Value();
        var moved = (await MoveAsync(testHost, anna, from, input)).Value();
        var again = await MoveAsync(testHost, anna, from, input);

        moved.Should().BeEquivalentTo(preview);
        moved.To.BalanceAfter.Should().Be(550);
        again.Refused().Should().Be(RefusalCode.TimeEntryNotFound);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task What_finds_no_hours_there_is_uncovered_there(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.PersonAsync("Anna", Roles.Technician);
        var (rich, poor) = (await testHost.CustomerAsync(), await testHost.CustomerAsync("1002", 1));
        var from = await testHost.StartedAsync(anna, rich, SizeClass.Medium);
        var to = await testHost.StartedAsync(anna, poor);
        await testHost.WorkAsync(anna, from, 100);

        (await MoveAsync(testHost, anna, from, new(1, to, "Wrong shop"))).Value();

        (await testHost.TicketAsync(to)).UncoveredMinutes.Should().Be(40);
        (await testHost.AccountAsync(poor)).BalanceMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task What_does_not_fit_is_refused_and_nothing_is_stored(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.PersonAsync("Anna", Roles.Technician);
        var bo = await testHost.PersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CustomerAsync();
        var from = await testHost.StartedAsync(anna, customer);
        var full = await testHost.StartedAsync(anna, customer, SizeClass.Medium);
        await testHost.WorkAsync(anna, from, 50);
        await testHost.WorkAsync(anna, full, 220);
        var unstarted = await testHost.QueuedAsync(customer);
        var before = await testHost.RowsAsync();

        var refusals = new[]
        {
            (await MoveAsync(testHost, anna, from, new(1, unstarted, "Wrong"))).Refused(),
            (await MoveAsync(testHost, anna, from, new(1, from, "Wrong"))).Refused(),
            (await MoveAsync(testHost, anna, from, new(1, 99, "Wrong"))).Refused(),
            (await MoveAsync(testHost, anna, from, new(1, full, "Wrong"))).Refused(),
            (await MoveAsync(testHost, anna, from, new(7, full, "Wrong"))).Refused(),
            (await MoveAsync(testHost, anna, from, new(1, full, " "))).Refused(),
            (await MoveAsync(testHost, bo, from, new(1, full, "Wrong"))).Refused(),
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
        (await testHost.RowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    public async Task Thirty_moves_at_random_leave_every_minute_where_the_preview_said(
        StorageProvider provider
    )
    {
        var random = new Random(20261124);
        await using var testHost = await TestHost.OpenAsync(provider);
        var lead = await testHost.PersonAsync("Per", Roles.TeamLead | Roles.Technician);
        var tickets = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            var customer =
                i % 2 == 0 ? await testHost.CustomerAsync($"{1001 + i}", hours: 2 + 4 * i) : 0;
            var ticket = await testHost.StartedAsync(
                lead,
                customer == 0 ? (await testHost.TicketAsync(tickets[^1])).CustomerId : customer
            );
            tickets.Add(ticket);
            await testHost.WorkAsync(lead, ticket, 20 + random.Next(10));
        }

        var done = 0;
        for (var i = 0; i < 30; i++)
        {
            var from = tickets[random.Next(tickets.Count)];
            var input = new MoveTimeInput(
                await AnyTimeAsync(testHost, from, random),
                tickets[random.Next(tickets.Count)],
                "Wrong"
            );
            var preview = await testHost.Get<MoveTime>().PreviewAsync(lead, from, input, default);
            var moved = await MoveAsync(testHost, lead, from, input);

            (moved.Refusal?.Code).Should().Be(preview.Refusal?.Code);
            if (moved.Refusal is null)
            {
                moved.Value().Should().BeEquivalentTo(preview.Value());
                done++;
            }
        }

        done.Should().BeGreaterThan(8);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static async Task<int> AnyTimeAsync(TestHost testHost, int ticket, Random random)
    {
        await using var db = testHost.CreateDbContext();
        var entries = await db.TimeEntries.Where(t => t.TicketNumber == ticket).ToListAsync();
        var standing = UnreversedTimeEntries.From(entries).ToList();
        return standing.Count == 0 ? 1 : standing[random.Next(standing.Count)].No;
    }

    private static Task<Outcome<MoveEffect>> MoveAsync(
        TestHost testHost,
        Actor who,
        int from,
        MoveTimeInput input
    ) => testHost.Get<MoveTime>().RunAsync(who, new(from, null, Guid.NewGuid()), input, default);
}
