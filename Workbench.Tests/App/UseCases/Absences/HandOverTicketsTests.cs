using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Absences.Away;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Absences.HandOver;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Absences;

[Rule("K11")]
[Rule("D7")]
public sealed class HandOverTicketsTests
{
    [Theory, OnBothDatabases]
    [Rule("K10")]
    public async Task Tickets_move_in_one_step_timers_are_parked_and_everybody_is_told(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, bo, per) = await PeopleAsync(testHost);
        var tickets = await StartedAsync(testHost, anna, 3);
        (
            await testHost.Get<StartTimer>().RunAsync(anna, tickets[0], Guid.NewGuid(), default)
        ).ShouldSucceed();
        await SetAwayAsync(testHost, anna);
        testHost.Clock.Advance(TimeSpan.FromMinutes(20));
        var view = (await ViewAsync(testHost, per, anna))!;
        view.Tickets.Select(t => t.Ticket.Number).Should().Equal(tickets);
        view.Tickets[0].TimerStartedAt.Should().NotBeNull();
        view.Tickets.Select(t => t.QueuePosition).Should().Equal(1, 2, 3);
        view.Away!.Part.Should().Be(DayPart.WholeDay);

        var done = new List<int>();
        var results = await testHost
            .Get<HandOverTickets>()
            .RunAsync(
                per,
                new(
                    anna.Id,
                    [new(tickets[0], bo.Id), new(tickets[1], null), new(tickets[2], bo.Id)],
                    "Anna is ill",
                    ""
                ),
                Guid.NewGuid(),
                new SynchronousProgress(done),
                default
            );

        results.Should().OnlyContain(r => r.Refusal == null);
        done.Should().Equal(1, 2, 3);
        (await testHost.LoadTicketAsync(tickets[0])).TechnicianId.Should().Be(bo.Id);
        (await testHost.LoadTicketAsync(tickets[1]))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Queued && t.TechnicianId == null);
        await using var db = testHost.CreateDbContext();
        (await db.ParkedTimers.SingleAsync()).TechnicianId.Should().Be(anna.Id);
        (await db.TicketChanges.CountAsync(c => c.FormerTechnicianId == anna.Id)).Should().Be(3);
        (await KindsAsync(testHost, bo))
            .Should()
            .Equal(NotificationKind.HandedOver, NotificationKind.HandedOver);
        (await KindsAsync(testHost, anna))
            .Should()
            .BeEquivalentTo([
                NotificationKind.HandedOn,
                NotificationKind.Released,
                NotificationKind.HandedOn,
            ]);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_refused_stays_and_the_others_move(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, bo, per) = await PeopleAsync(testHost);
        var tickets = await StartedAsync(testHost, anna, 3);
        await testHost.DeliverAsync(anna, tickets[1]);
        var operation = Guid.NewGuid();
        var input = new HandOverInput(
            anna.Id,
            [new(tickets[0], bo.Id), new(tickets[1], bo.Id), new(tickets[2], 999)],
            "Away",
            ""
        );
        var handOver = testHost.Get<HandOverTickets>();

        var results = await handOver.RunAsync(per, input, operation, null, default);

        results
            .Select(r => r.Refusal?.Code)
            .Should()
            .Equal(null, RefusalCode.TransitionNotAllowed, RefusalCode.NotATechnician);
        var again = await handOver.RunAsync(per, input, operation, null, default);
        again[0].Refusal.Should().BeNull("the answer of the first attempt is kept");
        await using var db = testHost.CreateDbContext();
        (await db.TicketChanges.CountAsync(c => c.Kind == TicketChangeKind.HandedOver))
            .Should()
            .Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task More_started_tickets_than_the_limit_take_a_reason_of_their_own(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider, maxStartedTickets: 3);
        var (anna, bo, per) = await PeopleAsync(testHost);
        await StartedAsync(testHost, bo, 2);
        var tickets = await StartedAsync(testHost, anna, 2);
        var choices = tickets.Select(t => new HandOverChoice(t, bo.Id)).ToList();
        var input = new HandOverInput(anna.Id, choices, "Anna is ill", "");
        var handOver = testHost.Get<HandOverTickets>();

        var results = await handOver.RunAsync(per, input, Guid.NewGuid(), null, default);

        results.Select(r => r.Refusal?.Code).Should().Equal(null, RefusalCode.TooManyForTechnician);
        results = await handOver.RunAsync(
            per,
            input with
            {
                Choices = [choices[1]],
                LimitReason = "Only Bo knows the shop",
            },
            Guid.NewGuid(),
            null,
            default
        );
        results.Single().Refusal.Should().BeNull();
        await using var db = testHost.CreateDbContext();
        (
            await db
                .TicketChanges.Where(c =>
                    c.TicketNumber == tickets[1] && c.Kind == TicketChangeKind.HandedOver
                )
                .Select(c => c.Reason)
                .SingleAsync()
        )
            .Should()
            .Be("Anna is ill (Only Bo knows the shop)");
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_is_handed_over_once_however_many_ask(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, bo, per) = await PeopleAsync(testHost);
        var number = (await StartedAsync(testHost, anna, 1)).Single();

        var results = await TestHostActions.RunConcurrentlyAsync(
            6,
            async i =>
                (
                    await testHost
                        .Get<HandOverTickets>()
                        .RunAsync(
                            per,
                            new(anna.Id, [new(number, i % 2 == 0 ? bo.Id : null)], "Away", ""),
                            Guid.NewGuid(),
                            null,
                            default
                        )
                ).Single()
        );

        results.Count(r => r.Refusal is null).Should().Be(1);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Tickets_of_those_who_are_away_are_listed_for_team_leads(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, bo, per) = await PeopleAsync(testHost);
        var tickets = await StartedAsync(testHost, anna, 2);
        await StartedAsync(testHost, bo, 1);
        var query = testHost.Get<AwayTicketsQuery>();
        (await query.RunAsync(per, default)).Should().BeEmpty();

        await SetAwayAsync(testHost, anna);

        var waiting = (await query.RunAsync(per, default)).Single();
        (waiting.PersonName, waiting.TicketCount).Should().Be(("Anna", 2));
        waiting.Tickets.Select(t => t.Number).Should().Equal(tickets);
    }

    [Fact]
    public async Task The_form_spreads_over_those_at_work_and_asks_for_the_limit()
    {
        await using var testHost = await TestHost.OpenAsync(
            StorageProvider.Sqlite,
            maxStartedTickets: 3
        );
        var (anna, bo, per) = await PeopleAsync(testHost);
        var tickets = await StartedAsync(testHost, anna, 4, "Many");
        var view = (await ViewAsync(testHost, per, anna))!;

        var form = new HandOverForm(view) { Reason = "Away" };

        form.ToInput().Choices.Should().HaveCount(3, "Bo has room for three");
        form.OverLimit.Should().BeEmpty();
        form.ChooseForAll(bo.Id);
        form.OverLimit.Select(c => c.Name).Should().Equal("Bo");
        form.Check()!.Code.Should().Be(RefusalCode.TooManyForTechnician);
        form.LimitReason = "For a day";
        form.Check().Should().BeNull();
        form.Choose(tickets[0], HandOverForm.Keep);
        form.ToInput()
            .Should()
            .Match<HandOverInput>(i => i.Choices.Count == 3 && i.LimitReason == "");
        await SetAwayAsync(testHost, bo);
        var without = new HandOverForm((await ViewAsync(testHost, per, anna))!);
        without.SelectedCount.Should().Be(0, "nobody is at work");
    }

    private static async Task<(Actor Anna, Actor Bo, Actor Per)> PeopleAsync(TestHost testHost) =>
        (
            await testHost.CreatePersonAsync("Anna", Roles.Technician),
            await testHost.CreatePersonAsync("Bo", Roles.Technician),
            await testHost.CreatePersonAsync("Per", Roles.TeamLead)
        );

    private static async Task<List<int>> StartedAsync(
        TestHost testHost,
        Actor technician,
        int count,
        string reason = ""
    )
    {
        var customer = await testHost.CreateCustomerAsync($"{technician.Name}", hours: 100);
        var numbers = new List<int>();
        for (var i = 0; i < count; i++)
        {
            testHost.Clock.Advance(TimeSpan.FromMinutes(1));
            var number = await testHost.CreateQueuedTicketAsync(customer);
            await testHost
                .Get<Workbench.App.Features.Queue.NextTicket.TakeNext>()
                .RunAsync(technician, reason, Guid.NewGuid(), default);
            numbers.Add(number);
        }

        return numbers;
    }

    private static async Task SetAwayAsync(TestHost testHost, Actor person) =>
        (
            await testHost
                .Get<AddAbsence>()
                .RunAsync(
                    person,
                    person.Id,
                    new(testHost.Today, testHost.Today.AddDays(2), DayPart.WholeDay, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    private static Task<HandOverView?> ViewAsync(TestHost testHost, Actor actor, Actor person) =>
        testHost.Get<HandOverQuery>().RunAsync(actor, person.Id, default);

    private static async Task<IEnumerable<NotificationKind>> KindsAsync(
        TestHost testHost,
        Actor person
    ) =>
        (await testHost.Get<NotificationsQuery>().RunAsync(person, default)).Notifications.Select(
            n => n.Notification.Kind
        );

    private sealed class SynchronousProgress(List<int> reported) : IProgress<int>
    {
        public void Report(int value) => reported.Add(value);
    }
}
