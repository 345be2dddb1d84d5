using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Delivery;

[Rule("D1")]
public sealed class DeliveryViewTests
{
    /// <summary>The clock of the test host is set to Monday of week 45.</summary>
    private static readonly IsoWeek Week45 = new(2026, 45);

    [Theory, OnBothDatabases]
    [Rule("D2")]
    public async Task Deliveries_count_in_their_week_by_their_counted_age(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, anna, customer) = await SetUpAsync(testHost);
        var quick = await DeliveredAfterAsync(testHost, anna, customer, days: 6);
        var slow = await DeliveredAfterAsync(testHost, anna, customer, days: 8);
        var late = await DeliveredAfterAsync(testHost, anna, customer, days: 15);
        var waiting = await testHost.CreateStartedTicketAsync(anna, customer);
        await AskForAsync(testHost, anna, waiting, days: 10);
        testHost.Clock.Advance(TimeSpan.FromDays(3));
        await testHost.DeliverAsync(anna, waiting);

        var view = await ViewAsync(testHost, per);

        // The clock is 42 days later, on Monday of week 51.
        view.Weeks.Should().HaveCount(12);
        view.Weeks[0].IsCurrent.Should().BeTrue();
        StatisticsOf(view, Week45).Should().Be(new DeliveryStatistics(1, 1, 1));
        StatisticsOf(view, new(2026, 47)).Should().Be(new DeliveryStatistics(1, 0, 1));
        StatisticsOf(view, new(2026, 49)).Should().Be(new DeliveryStatistics(1, 0, 0));
        StatisticsOf(view, new(2026, 51)).Should().Be(new DeliveryStatistics(1, 1, 1));
        view.AllWeeks.Should().Be(new DeliveryStatistics(4, 2, 3));

        (await NumbersAsync(testHost, per, new(DeliveryListKind.Delivered)))
            .Should()
            .Equal(waiting, late, slow, quick);
        (
            await DeliveredAsync(
                testHost,
                per,
                new(2026, 47),
                DeliveryOutcomeFilter.WithinSecondLimit
            )
        )
            .Should()
            .Equal(slow);
        (await DeliveredAsync(testHost, per, new(2026, 47), DeliveryOutcomeFilter.WithinFirstLimit))
            .Should()
            .BeEmpty();
        (await DeliveredAsync(testHost, per, null, DeliveryOutcomeFilter.AfterSecondLimit))
            .Should()
            .Equal(late);
    }

    [Theory, OnBothDatabases]
    [Rule("K9")]
    public async Task A_reopened_ticket_counts_once_for_each_delivery(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, anna, customer) = await SetUpAsync(testHost);
        var number = await DeliveredAfterAsync(testHost, anna, customer, days: 8);
        var reopen = testHost.Get<ReopenTicket>();
        var input = new ReopenInput("Not yet", false, SizeClass.Small, null);
        (
            await reopen.RunAsync(anna, new(number, null, Guid.NewGuid()), input, default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        await testHost.DeliverAsync(anna, number);

        (await ViewAsync(testHost, per)).AllWeeks.Should().Be(new DeliveryStatistics(2, 1, 2));
        (await NumbersAsync(testHost, per, new(DeliveryListKind.Delivered)))
            .Should()
            .Equal(number, number);
    }

    [Theory, OnBothDatabases]
    [Rule("D3")]
    public async Task A_busy_period_entered_later_leaves_past_deliveries_as_they_were(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, anna, customer) = await SetUpAsync(testHost);
        var start = testHost.Today;
        await DeliveredAfterAsync(testHost, anna, customer, days: 16);
        (await ViewAsync(testHost, per)).AllWeeks.AfterSecondBound.Should().Be(1);

        var input = new BusyPeriodInput(start, start, 9, "Black Week");
        var add = testHost.Get<AddBusyPeriod>();
        (await add.RunAsync(per, input, Guid.NewGuid(), default)).ShouldSucceed();

        (await ViewAsync(testHost, per)).AllWeeks.Should().Be(new DeliveryStatistics(1, 0, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Due_late_and_waiting_counts_open_their_tickets(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, anna, customer) = await SetUpAsync(testHost);
        var late = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium, 120);
        await testHost.RegisterTimeAsync(anna, late, 50);
        var large = await testHost.CreateQueuedTicketAsync(customer, size: null);
        await EscalateAsync(testHost, large);
        testHost.Clock.Advance(TimeSpan.FromDays(7));
        var due = await testHost.CreateStartedTicketAsync(anna, customer);
        await AskForAsync(testHost, anna, due, days: 0, answered: false);
        var queued = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Small);
        testHost.Clock.Advance(TimeSpan.FromDays(7.5));
        var untriaged = await testHost.CreateQueuedTicketAsync(customer, size: null);

        var view = await testHost
            .Get<DeliveryQuery>()
            .RunAsync(per, DeliverySelection.Default, default);

        view.Counts.Should().Be(new OpenTicketCounts(4, 1, 1));
        (await testHost.Get<DeliveryQuery>().CountAsync(per, default)).Should().Be(view.Counts);
        view.States.Should()
            .Equal(
                new DeliveryView.StateCount(TicketState.New, 1, null),
                new DeliveryView.StateCount(TicketState.Queued, 1, new Minutes(60)),
                new DeliveryView.StateCount(TicketState.Started, 1, new Minutes(70)),
                new DeliveryView.StateCount(TicketState.AwaitingCustomer, 1, new Minutes(60)),
                new DeliveryView.StateCount(TicketState.AwaitingFunding, 0, new Minutes(0)),
                new DeliveryView.StateCount(TicketState.Escalated, 1, null)
            );
        view.Technicians.Select(t => t with { Weeks = [] })
            .Should()
            .Equal(new DeliveryView.TechnicianLoad(anna.Id, "Anna", 2, 1, 1, 1, new(130)));

        (await NumbersAsync(testHost, per, new(DeliveryListKind.Late))).Should().Equal(late);
        (await NumbersAsync(testHost, per, new(DeliveryListKind.Due))).Should().Equal(queued);
        (await NumbersAsync(testHost, per, new(DeliveryListKind.Open)))
            .Should()
            .Equal(late, queued, due, untriaged);
        (await NumbersAsync(testHost, per, new(DeliveryListKind.Technician, TechnicianId: anna.Id)))
            .Should()
            .Equal(late, due);
        (await NumbersAsync(testHost, per, new(DeliveryListKind.State, TicketState.Escalated)))
            .Should()
            .Equal(large);
    }

    [Theory, OnBothDatabases]
    [Rule("D7")]
    public async Task Somebody_away_has_fewer_hours_and_marked_tickets(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, anna, customer) = await SetUpAsync(testHost);
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        testHost.Clock.Advance(TimeSpan.FromDays(30));
        var before = await testHost
            .Get<DeliveryQuery>()
            .RunAsync(per, DeliverySelection.Default, default);
        before.Outlook.Single(r => r.Ticket.Number == number).Away.Should().BeNull();
        var days = new AbsenceDays(
            testHost.Today,
            testHost.Today.AddDays(13),
            DayPart.WholeDay,
            ""
        );

        (
            await testHost.Get<AddAbsence>().RunAsync(anna, anna.Id, days, Guid.NewGuid(), default)
        ).ShouldSucceed();

        var view = await testHost
            .Get<DeliveryQuery>()
            .RunAsync(per, DeliverySelection.Default, default);
        var weeks = view.Technicians.Single(t => t.PersonId == anna.Id).Weeks;
        weeks.Should().HaveCount(DeliveryView.WeeksAhead);
        weeks[0].Minutes.Should().Be(0);
        weeks[1].IsReduced.Should().BeTrue();
        weeks[^1].IsReduced.Should().BeFalse();
        view.Outlook.Single(r => r.Ticket.Number == number).Away!.Until.Should().Be(days.To);
    }

    /// <summary>The list behind a number of the estimates counts what the figure counts.</summary>
    [Theory, OnBothDatabases]
    public async Task The_lists_of_estimates_are_as_long_as_their_figures(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, anna, customer) = await SetUpAsync(testHost);
        await DeliveryYear.AddAsync(testHost, 3, [per, anna], [customer]);
        var selection = new DeliverySelection(DeliveryPeriodChoice.Year);
        var figures = await testHost.Get<DeliveryFiguresQuery>().RunAsync(per, selection, default);
        figures.Estimates.All.Count.Should().BePositive();

        foreach (var line in figures.Estimates.LinesOf(selection))
        {
            (await CountAsync(line.Selection, DeliveryOutcomeFilter.Estimated))
                .Should()
                .Be(line.Accuracy.Count, line.Name);
            (await CountAsync(line.Selection, DeliveryOutcomeFilter.OverEstimate))
                .Should()
                .Be(line.Accuracy.Over, line.Name);
        }

        async Task<int> CountAsync(DeliverySelection of, DeliveryOutcomeFilter outcome) =>
            (
                await testHost
                    .Get<DeliveryTicketsQuery>()
                    .RunAsync(
                        per,
                        new(DeliveryListKind.Delivered, Outcome: outcome) { Selection = of },
                        default
                    )
            ).Total;
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_is_cut_and_says_how_long_it_is(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, _, customer) = await SetUpAsync(testHost);
        await TicketBatch.AddQueuedTicketsAsync(
            testHost,
            [customer],
            DeliveryTicketsQuery.MaxRows + 5
        );

        var list = await testHost
            .Get<DeliveryTicketsQuery>()
            .RunAsync(per, new(DeliveryListKind.Due), default);

        list.Total.Should().Be(DeliveryTicketsQuery.MaxRows + 5);
        list.Rows.Should().HaveCount(DeliveryTicketsQuery.MaxRows);
        list.Rows.Should().BeInDescendingOrder(r => r.Target.CountedAge);
    }

    [Theory, OnBothDatabases]
    public async Task Lists_of_open_tickets_read_only_what_they_show(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (per, _, customer) = await SetUpAsync(testHost);
        await TicketBatch.AddQueuedTicketsAsync(testHost, [customer], 5);
        var query = testHost.Get<DeliveryTicketsQuery>();
        var first = await query.RunAsync(per, new(DeliveryListKind.Open), default);
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        var again = await query.RunAsync(per, new(DeliveryListKind.Due), default);

        again.Rows.Should().BeEquivalentTo(first.Rows);
        recorder.Statements.Should().ContainSingle("the node keeps the open tickets");
        await testHost.WithdrawAsync(per, first.Rows[0].Number);
        (await query.RunAsync(per, new(DeliveryListKind.Open), default))
            .Total.Should()
            .Be(first.Total - 1, "a change is read");
    }

    private static async Task<(Actor Per, Actor Anna, int Customer)> SetUpAsync(
        TestHost testHost
    ) =>
        (
            await testHost.CreatePersonAsync("Per", Roles.TeamLead),
            await testHost.CreatePersonAsync("Anna", Roles.Technician),
            await testHost.CreateCustomerAsync(hours: 40)
        );

    private static async Task<int> DeliveredAfterAsync(
        TestHost testHost,
        Actor anna,
        int customer,
        int days
    )
    {
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        testHost.Clock.Advance(TimeSpan.FromDays(days));
        await testHost.DeliverAsync(anna, number);
        return number;
    }

    private static async Task AskForAsync(
        TestHost testHost,
        Actor anna,
        int number,
        int days,
        bool answered = true
    )
    {
        var ask = testHost.Get<AskCustomer>();
        (
            await ask.RunAsync(anna, new(number, null, Guid.NewGuid()), "Which?", default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(days));
        if (answered)
        {
            var target = new Workbench.App.Shared.Tickets.TicketCommandTarget(
                number,
                null,
                Guid.NewGuid()
            );
            (
                await testHost.Get<ContinueWithoutAnswer>().RunAsync(anna, target, "Time", default)
            ).ShouldSucceed();
        }
    }

    private static async Task EscalateAsync(TestHost testHost, int number)
    {
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Large);
        var target = new Workbench.App.Shared.Tickets.TicketCommandTarget(
            number,
            null,
            Guid.NewGuid()
        );
        (
            await testHost.Get<TriageTicket>().RunAsync(Actor.Program, target, input, default)
        ).ShouldSucceed();
    }

    private static Task<DeliveryFiguresView> ViewAsync(TestHost testHost, Actor who) =>
        testHost.Get<DeliveryFiguresQuery>().RunAsync(who, DeliverySelection.Default, default);

    private static DeliveryStatistics StatisticsOf(DeliveryFiguresView view, IsoWeek week) =>
        view.Weeks.Single(w => w.Week == week).Counts;

    private static Task<IReadOnlyList<int>> DeliveredAsync(
        TestHost testHost,
        Actor who,
        IsoWeek? week,
        DeliveryOutcomeFilter outcome
    ) => NumbersAsync(testHost, who, new(DeliveryListKind.Delivered, Week: week, Outcome: outcome));

    private static async Task<IReadOnlyList<int>> NumbersAsync(
        TestHost testHost,
        Actor who,
        DeliveryFilter filter
    )
    {
        var list = await testHost.Get<DeliveryTicketsQuery>().RunAsync(who, filter, default);
        list.Total.Should().Be(list.Rows.Count);
        return [.. list.Rows.Select(r => r.Number)];
    }
}
