using FluentAssertions;
using Workbench.App.Features.Escalations;
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
public sealed class EscalationTests
{
    [Theory, OnBothDatabases]
    public async Task Of_many_who_pick_up_at_once_one_gets_it(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        await LargeAsync(house);
        var people = new List<Actor>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await house.PersonAsync($"S{i}", Roles.Sales));
        }

        var outcomes = await Steps.AtOnceAsync(
            8,
            i => house.Get<PickUpEscalation>().RunAsync(people[i], On(), default)
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        var faster = (await RowAsync(house, people[0])).OwnerName!;
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o =>
                o.Refusal!.Code == RefusalCode.EscalationOwnedByOther
                && o.Refusal.Data.SequenceEqual(new object[] { 1, faster })
            );
    }

    [Theory, OnBothDatabases]
    public async Task Rescoped_its_ticket_stands_at_its_old_place(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var (maria, customer, number) = await LargeAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(1));
        var younger = await house.QueuedAsync(customer);
        await PickUpAsync(house, maria);

        (
            await house
                .Get<RescopeEscalation>()
                .RunAsync(
                    maria,
                    On(),
                    [new(number, SizeClass.Medium, 120)],
                    "Only the banner",
                    default
                )
        ).Value();

        var anna = await house.PersonAsync("Anna", Roles.Technician);
        (await house.TakeAsync(anna)).Should().Be(number);
        (await house.TakeAsync(anna)).Should().Be(younger);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Declined_it_is_closed_with_what_was_said_and_not_reopened(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (maria, _, number) = await LargeAsync(house);
        await PickUpAsync(house, maria);

        (
            await house
                .Get<CloseEscalation>()
                .RunAsync(maria, On(), won: false, "Too expensive", default)
        ).Value();

        (await house.TicketAsync(number)).State.Should().Be(TicketState.Closed);
        (
            await house
                .Get<ReopenTicket>()
                .RunAsync(
                    maria,
                    new(number, null, Guid.NewGuid()),
                    new("Again", false, SizeClass.Medium, null),
                    default
                )
        )
            .Refused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);
        (await RowsAsync(house, maria, EscalationTab.Done))
            .Should()
            .ContainSingle()
            .Which.Escalation.Outcome.Should()
            .Be("Too expensive");
    }

    [Theory, OnBothDatabases]
    public async Task Withdrawn_with_its_last_ticket_and_back_with_it(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var (maria, _, number) = await LargeAsync(house);
        await PickUpAsync(house, maria);

        (
            await house
                .Get<WithdrawTicket>()
                .RunAsync(maria, new(number, null, Guid.NewGuid()), "Not needed", default)
        ).Value();
        (await RowAsync(house, maria)).Escalation.State.Should().Be(EscalationState.Withdrawn);

        (
            await house
                .Get<UndoWithdrawal>()
                .RunAsync(maria, new(number, null, Guid.NewGuid()), default)
        ).Value();
        (await RowAsync(house, maria))
            .Escalation.Should()
            .Match<Escalation>(e => e.State == EscalationState.PickedUp && e.OwnerId == maria.Id);
        (await house.TicketAsync(number)).State.Should().Be(TicketState.Escalated);
    }

    [Theory, OnBothDatabases]
    public async Task Sales_see_what_is_to_pick_up_with_its_clock_and_what_was_spent(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(anna, customer, SizeClass.Medium);
        await house.WorkAsync(anna, number, 50);
        await EscalateAsync(house, anna, number);
        var row = (await RowsAsync(house, maria, EscalationTab.ToPickUp))
            .Should()
            .ContainSingle()
            .Which;
        row.IsLate(house.Clock.GetUtcNow().UtcDateTime).Should().BeFalse();
        row.IsLate(row.DueAt.AddMinutes(1)).Should().BeTrue();
        row.CustomerNumber.Should().Be("1001");
        row.Tickets.Should()
            .ContainSingle()
            .Which.Should()
            .Match<EscalationTicket>(t =>
                t.Number == number
                && t.Registered == new Minutes(50)
                && t.Drawn == new Minutes(50)
                && t.Uncovered == Minutes.Zero
            );

        await PickUpAsync(house, maria);
        (await RowsAsync(house, maria, EscalationTab.Mine)).Should().ContainSingle();
        (await RowsAsync(house, anna, EscalationTab.Mine)).Should().BeEmpty();
        (await RowsAsync(house, anna, EscalationTab.Others))
            .Should()
            .ContainSingle()
            .Which.OwnerName.Should()
            .Be("Maria");
        var query = house.Get<EscalationsQuery>();
        (await query.RunAsync(maria, EscalationTab.Done, default))
            .Should()
            .Match<EscalationsView>(v => v.ToPickUp == 0 && v.Mine == 1 && v.Others == 0);
        (await query.CountAsync(maria, default)).Should().Be(0);

        (await house.Get<PickUpEscalation>().UndoAsync(maria, On(), default)).Value();
        (await RowsAsync(house, maria, EscalationTab.ToPickUp)).Should().ContainSingle();
        (await query.CountAsync(maria, default)).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_page_decides_nothing(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var (maria, _, number) = await LargeAsync(house);
        var seen = (await RowAsync(house, maria)).Version;
        await PickUpAsync(house, maria);

        (
            await house
                .Get<CloseEscalation>()
                .RunAsync(maria, new(1, seen, Guid.NewGuid()), won: true, "Offer", default)
        )
            .Refused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await house.TicketAsync(number)).State.Should().Be(TicketState.Escalated);
    }

    private static EscalationCommandTarget On() => new(1, null, Guid.NewGuid());

    private static async Task PickUpAsync(House house, Actor sales) =>
        (await house.Get<PickUpEscalation>().RunAsync(sales, On(), default)).Value();

    private static async Task<EscalationRow> RowAsync(House house, Actor who) =>
        (await house.Get<EscalationsQuery>().GetAsync(who, 1, default))!;

    private static async Task<IReadOnlyList<EscalationRow>> RowsAsync(
        House house,
        Actor who,
        EscalationTab tab
    ) => (await house.Get<EscalationsQuery>().RunAsync(who, tab, default)).Rows;

    private static async Task<(Actor Sales, int Customer, int Number)> LargeAsync(House house)
    {
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        var customer = await house.CustomerAsync();
        var number = await house.QueuedAsync(customer, size: null);
        await EscalateAsync(house, Actor.Program, number);
        return (maria, customer, number);
    }

    private static async Task EscalateAsync(House house, Actor who, int number) =>
        (
            await house
                .Get<TriageTicket>()
                .RunAsync(
                    who,
                    new(number, null, Guid.NewGuid()),
                    TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with
                    {
                        Reason = "A new checkout",
                    },
                    default
                )
        ).Value();
}
