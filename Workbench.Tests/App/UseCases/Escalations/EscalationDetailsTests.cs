using FluentAssertions;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Escalations.Card;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Triage;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Escalations;

[Rule("K3")]
[Rule("D4")]
public sealed class EscalationDetailsTests
{
    [Theory, OnBothDatabases]
    public async Task It_tells_the_goal_the_range_what_was_spent_and_what_the_customer_has(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 10);
        var number = await house.StartedAsync(anna, customer, SizeClass.Medium);
        await house.WorkAsync(anna, number, 50);
        await EscalateAsync(house, anna, number);

        var card = await CardAsync(house, anna);

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
    public async Task It_says_the_place_that_each_ticket_comes_back_to(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        var customer = await house.CustomerAsync(hours: 40);
        var other = await house.CustomerAsync("1002", hours: 40);
        await house.QueuedAsync(other);
        var first = await NextDayAsync(house, customer);
        await house.QueuedAsync(other);
        var second = await NextDayAsync(house, customer);
        await house.QueuedAsync(other);
        await TogetherAsync(house, first, second);

        var card = await CardAsync(house, maria);
        card.Tickets.Select(t => (t.Ticket.Number, t.QueuePosition))
            .Should()
            .Equal((first, 2), (second, 4));

        await PickUpAsync(house, maria);
        var lines = new[] { first, second }.Select(n => new RescopedTicket(n, SizeClass.Small, 30));
        var rescope = house.Get<RescopeEscalation>();
        (await rescope.RunAsync(maria, On(), [.. lines], "Less", default)).Value();

        var queue = await house.Get<QueueQuery>().RunAsync(maria, default);
        queue
            .Rows.Where(r => r.Number == first || r.Number == second)
            .Select(r => (r.Number, r.Position))
            .Should()
            .Equal((first, 2), (second, 4));
        (await CardAsync(house, maria)).Tickets.Select(t => t.QueuePosition).Should().Equal(2, 4);
        (await CardAsync(house, maria)).TicketsToDecide.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task It_tells_who_did_what_the_newest_first(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        var olof = await house.PersonAsync("Olof", Roles.Sales);
        var customer = await house.CustomerAsync(hours: 40);
        var first = await house.QueuedAsync(customer, SizeClass.Medium);
        var second = await house.QueuedAsync(customer, SizeClass.Medium);
        await TogetherAsync(house, first, second);
        await PickUpAsync(house, maria);
        house.Clock.Advance(TimeSpan.FromHours(1));
        (await house.Get<PickUpEscalation>().UndoAsync(maria, On(), default)).Value();
        await PickUpAsync(house, olof);
        house.Clock.Advance(TimeSpan.FromHours(1));
        var withdraw = house.Get<WithdrawTicket>();
        (
            await withdraw.RunAsync(olof, new(second, null, Guid.NewGuid()), "Not that", default)
        ).Value();
        house.Clock.Advance(TimeSpan.FromHours(1));
        var close = house.Get<CloseEscalation>();
        (await close.RunAsync(olof, On(), won: true, "An offer of 20 h", default)).Value();

        var card = await CardAsync(house, maria);

        card.History.Select(e => (e.Kind, e.ActorName, e.Ticket))
            .Should()
            .Equal(
                (CardEventKind.Decided, "Olof", (int?)null),
                (CardEventKind.TicketLeft, "Olof", second),
                (CardEventKind.PickedUp, "Olof", null),
                (CardEventKind.PutBack, "Maria", null),
                (CardEventKind.PickedUp, "Maria", null),
                (CardEventKind.Raised, Actor.Program.Name, null)
            );
        card.History[0].Comment.Should().Be("An offer of 20 h");
        card.History[1].Comment.Should().Be("Not that");
        (await house.Get<EscalationDetailsQuery>().RunAsync(maria, 99, default)).Should().BeNull();
    }

    [Theory]
    [InlineData(Roles.Technician, false, false)]
    [InlineData(Roles.Sales, false, false)]
    [InlineData(Roles.Sales, true, true)]
    [InlineData(Roles.TeamLead, false, true)]
    public async Task Who_picked_it_up_may_decide_or_a_team_lead(Roles roles, bool own, bool may)
    {
        await using var house = await House.OpenAsync(StorageProvider.Sqlite);
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        var other = await house.PersonAsync("Other", roles);
        await TogetherAsync(house, await house.QueuedAsync(await house.CustomerAsync(), null));
        (await CardAsync(house, maria)).CanDecide(maria).Should().BeFalse("nobody has it yet");
        await PickUpAsync(house, maria);

        (await CardAsync(house, maria)).CanDecide(own ? maria : other).Should().Be(may);
    }

    private static EscalationCommandTarget On() => new(1, null, Guid.NewGuid());

    private static async Task<EscalationDetails> CardAsync(House house, Actor who) =>
        (await house.Get<EscalationDetailsQuery>().RunAsync(who, 1, default))!;

    private static async Task PickUpAsync(House house, Actor who) =>
        (await house.Get<PickUpEscalation>().RunAsync(who, On(), default)).Value();

    private static async Task<int> NextDayAsync(House house, int customer)
    {
        house.Clock.Advance(TimeSpan.FromDays(1));
        var number = await house.QueuedAsync(customer, SizeClass.Medium);
        house.Clock.Advance(TimeSpan.FromDays(1));
        return number;
    }

    private static Task EscalateAsync(House house, Actor who, int number) =>
        TriageAsync(house, who, number, SizeClass.Large, []);

    /// <summary>Several that are Large together, or one that is by itself.</summary>
    private static async Task TogetherAsync(House house, int first, params int[] rest) =>
        await TriageAsync(house, Actor.Program, first, SizeClass.Large, rest);

    private static async Task TriageAsync(
        House house,
        Actor who,
        int number,
        SizeClass size,
        int[] together
    ) =>
        (
            await house
                .Get<TriageTicket>()
                .RunAsync(
                    who,
                    new(number, null, Guid.NewGuid()),
                    TriageInput.ForSize(TicketKind.Change, size) with
                    {
                        BundledWith = together,
                        Reason = "A new checkout",
                    },
                    default
                )
        ).Value();
}
