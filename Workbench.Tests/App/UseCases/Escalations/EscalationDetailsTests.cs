using FluentAssertions;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Escalations;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Escalations;

[Rule("K3")]
[Rule("D4")]
public sealed class EscalationDetailsTests
{
    [Theory, OnBothDatabases]
    public async Task It_shows_goal_range_registered_time_and_customer_hours(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 10);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 50);
        await EscalateAsync(testHost, anna, number);

        var card = await GetDetailsAsync(testHost, anna);

        card.Escalation.Reason.Should().Be("A new checkout");
        card.Customer.Number.Should().Be("1001");
        card.Available.Should().Be(new Minutes(550));
        card.ExpectedTime.Should().Be(new ExpectedTime(new(240), null));
        card.Spent.Registered.Should().Be(new Minutes(50));
        card.Spent.Drawn.Should().Be(new Minutes(50));
        card.HourlyRate.Should().Be(new Money(109_000));
        card.CanDecide(anna).Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task It_shows_the_queue_position_each_ticket_would_return_to(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync(hours: 40);
        var other = await testHost.CreateCustomerAsync("1002", hours: 40);
        await testHost.CreateQueuedTicketAsync(other);
        var first = await QueueNextDayAsync(testHost, customer);
        await testHost.CreateQueuedTicketAsync(other);
        var second = await QueueNextDayAsync(testHost, customer);
        await testHost.CreateQueuedTicketAsync(other);
        await BundleAsync(testHost, first, second);

        var card = await GetDetailsAsync(testHost, maria);
        card.Tickets.Select(t => (t.Ticket.Number, t.QueuePosition))
            .Should()
            .Equal((first, 2), (second, 4));

        await PickUpAsync(testHost, maria);
        var lines = new[] { first, second }.Select(n => new RescopedTicket(n, SizeClass.Small, 30));
        var rescope = testHost.Get<RescopeEscalation>();
        (await rescope.RunAsync(maria, Target(), [.. lines], "Less", default)).ShouldSucceed();

        var queue = await testHost.Get<QueueQuery>().RunAsync(maria, default);
        queue
            .Rows.Select((r, i) => (r.Number, Position: i + 1))
            .Where(r => r.Number == first || r.Number == second)
            .Should()
            .Equal((first, 2), (second, 4));
        (await GetDetailsAsync(testHost, maria))
            .Tickets.Select(t => t.QueuePosition)
            .Should()
            .Equal(2, 4);
        (await GetDetailsAsync(testHost, maria)).TicketsToDecide.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task It_shows_the_history_newest_first(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var olof = await testHost.CreatePersonAsync("Olof", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync(hours: 40);
        var first = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        var second = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await BundleAsync(testHost, first, second);
        await PickUpAsync(testHost, maria);
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        (
            await testHost.Get<PickUpEscalation>().UndoAsync(maria, Target(), default)
        ).ShouldSucceed();
        await PickUpAsync(testHost, olof);
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        var withdraw = testHost.Get<WithdrawTicket>();
        (
            await withdraw.RunAsync(olof, new(second, null, Guid.NewGuid()), "Not that", default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        var close = testHost.Get<CloseEscalation>();
        (
            await close.RunAsync(
                olof,
                Target(),
                new(IsWon: true, "An offer of 20 h", "P-1", ""),
                default
            )
        ).ShouldSucceed();

        var card = await GetDetailsAsync(testHost, maria);

        card.History.Select(e => (e.Kind, e.ActorName, e.Number))
            .Should()
            .Equal(
                (EscalationDetails.EscalationEventKind.Decided, "Olof", (int?)null),
                (EscalationDetails.EscalationEventKind.TicketLeft, "Olof", second),
                (EscalationDetails.EscalationEventKind.PickedUp, "Olof", null),
                (EscalationDetails.EscalationEventKind.PutBack, "Maria", null),
                (EscalationDetails.EscalationEventKind.PickedUp, "Maria", null),
                (EscalationDetails.EscalationEventKind.Raised, Actor.Program.Name, null)
            );
        card.History[0].Comment.Should().Be("An offer of 20 h");
        card.History[1].Comment.Should().Be("Not that");
        (await testHost.Get<EscalationDetailsQuery>().RunAsync(maria, 99, default))
            .Should()
            .BeNull();
    }

    [Theory]
    [InlineData(Roles.Technician, false, false)]
    [InlineData(Roles.Sales, false, false)]
    [InlineData(Roles.Sales, true, true)]
    [InlineData(Roles.TeamLead, false, true)]
    public async Task Only_the_person_who_picked_it_up_or_a_team_lead_decides(
        Roles roles,
        bool own,
        bool may
    )
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var other = await testHost.CreatePersonAsync("Other", roles);
        await BundleAsync(
            testHost,
            await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync(), null)
        );
        (await GetDetailsAsync(testHost, maria))
            .CanDecide(maria)
            .Should()
            .BeFalse("nobody has it yet");
        await PickUpAsync(testHost, maria);

        (await GetDetailsAsync(testHost, maria)).CanDecide(own ? maria : other).Should().Be(may);
    }

    private static EscalationCommandTarget Target() => new(1, null, Guid.NewGuid());

    private static async Task<EscalationDetails> GetDetailsAsync(TestHost testHost, Actor who) =>
        (await testHost.Get<EscalationDetailsQuery>().RunAsync(who, 1, default))!;

    private static async Task PickUpAsync(TestHost testHost, Actor who) =>
        (await testHost.Get<PickUpEscalation>().RunAsync(who, Target(), default)).ShouldSucceed();

    private static async Task<int> QueueNextDayAsync(TestHost testHost, int customer)
    {
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        var number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        return number;
    }

    private static Task EscalateAsync(TestHost testHost, Actor who, int number) =>
        TriageAsync(testHost, who, number, SizeClass.Large, []);

    /// <summary>Escalates several tickets that are Large together, or one that is Large by itself.</summary>
    private static async Task BundleAsync(TestHost testHost, int first, params int[] rest) =>
        await TriageAsync(testHost, Actor.Program, first, SizeClass.Large, rest);

    private static async Task TriageAsync(
        TestHost testHost,
        Actor who,
        int number,
        SizeClass size,
        int[] bundledTickets
    ) =>
        (
            await testHost
                .Get<TriageTicket>()
                .RunAsync(
                    who,
                    new(number, null, Guid.NewGuid()),
                    TriageInput.ForSize(TicketKind.Change, size) with
                    {
                        BundledWith = bundledTickets,
                        Reason = "A new checkout",
                    },
                    default
                )
        ).ShouldSucceed();
}
