using FluentAssertions;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Tickets.Actions.Completion;
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
public sealed class EscalationTests
{
    [Theory, OnBothDatabases]
    public async Task Of_many_concurrent_pick_ups_one_succeeds(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await CreateLargeTicketAsync(testHost);
        var people = new List<Actor>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await testHost.CreatePersonAsync($"S{i}", Roles.Sales));
        }

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            8,
            i => testHost.Get<PickUpEscalation>().RunAsync(people[i], Target(), default)
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        var ownerName = (await RowAsync(testHost, people[0])).OwnerName!;
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o =>
                o.Refusal!.Code == RefusalCode.EscalationOwnedByOther
                && o.Refusal.Data.SequenceEqual(new object[] { 1, ownerName })
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_rescoped_ticket_returns_to_its_queue_position(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, customer, number) = await CreateLargeTicketAsync(testHost);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        var newer = await testHost.CreateQueuedTicketAsync(customer);
        await PickUpAsync(testHost, maria);

        (
            await testHost
                .Get<RescopeEscalation>()
                .RunAsync(
                    maria,
                    Target(),
                    [new(number, SizeClass.Medium, 120)],
                    "Only the banner",
                    default
                )
        ).ShouldSucceed();

        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        (await testHost.TakeNextAsync(anna)).Should().Be(number);
        (await testHost.TakeNextAsync(anna)).Should().Be(newer);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_declined_escalation_closes_its_ticket_which_cannot_be_reopened(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, number) = await CreateLargeTicketAsync(testHost);
        await PickUpAsync(testHost, maria);

        (
            await testHost
                .Get<CloseEscalation>()
                .RunAsync(maria, Target(), new(IsWon: false, "Too expensive", "", ""), default)
        ).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Closed);
        (
            await testHost
                .Get<ReopenTicket>()
                .RunAsync(
                    maria,
                    new(number, null, Guid.NewGuid()),
                    new("Again", false, SizeClass.Medium, null),
                    default
                )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);
        (await RowsAsync(testHost, maria, EscalationStage.Declined))
            .Should()
            .ContainSingle()
            .Which.Escalation.Outcome.Should()
            .Be("Too expensive");
    }

    [Theory, OnBothDatabases]
    public async Task An_escalation_is_withdrawn_and_restored_with_its_last_ticket(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, number) = await CreateLargeTicketAsync(testHost);
        await PickUpAsync(testHost, maria);

        (
            await testHost
                .Get<WithdrawTicket>()
                .RunAsync(maria, new(number, null, Guid.NewGuid()), "Not needed", default)
        ).ShouldSucceed();
        (await RowAsync(testHost, maria)).Escalation.State.Should().Be(EscalationState.Withdrawn);

        (
            await testHost
                .Get<UndoWithdrawal>()
                .RunAsync(maria, new(number, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        (await RowAsync(testHost, maria))
            .Escalation.Should()
            .Match<Escalation>(e => e.State == EscalationState.PickedUp && e.OwnerId == maria.Id);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);
    }

    [Theory, OnBothDatabases]
    public async Task Sales_see_open_escalations_with_due_time_and_registered_time(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 50);
        await EscalateAsync(testHost, anna, number);
        var row = (await RowsAsync(testHost, maria, EscalationStage.ToPickUp))
            .Should()
            .ContainSingle()
            .Which;
        row.IsLate(testHost.Clock.GetUtcNow().UtcDateTime).Should().BeFalse();
        row.IsLate(row.DueAt.AddMinutes(1)).Should().BeTrue();
        row.CustomerNumber.Should().Be("1001");
        row.Tickets.Should()
            .ContainSingle()
            .Which.Should()
            .Match<EscalationRow.TicketSummary>(t =>
                t.Number == number
                && t.Registered == new Minutes(50)
                && t.Drawn == new Minutes(50)
                && t.Uncovered == Minutes.Zero
            );

        await PickUpAsync(testHost, maria);
        (await RowsAsync(testHost, maria, EscalationStage.PickedUp)).Should().ContainSingle();
        (await RowsAsync(testHost, anna, EscalationStage.PickedUp)).Should().BeEmpty();
        (await testHost.Get<EscalationsQuery>().RunAsync(anna, Everyone, default))
            .RowsOf(EscalationStage.PickedUp)
            .Should()
            .ContainSingle()
            .Which.OwnerName.Should()
            .Be("Maria");
        var query = testHost.Get<EscalationsQuery>();
        (await query.RunAsync(maria, Everyone, default))
            .Should()
            .Match<EscalationBoard>(b => b.ToPickUp == 0 && b.Mine == 1);
        (await query.CountAsync(maria, default)).Should().Be(0);

        (
            await testHost.Get<PickUpEscalation>().UndoAsync(maria, Target(), default)
        ).ShouldSucceed();
        (await RowsAsync(testHost, maria, EscalationStage.ToPickUp)).Should().ContainSingle();
        (await query.CountAsync(maria, default)).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_page_decides_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, number) = await CreateLargeTicketAsync(testHost);
        var seen = (await RowAsync(testHost, maria)).Version;
        await PickUpAsync(testHost, maria);

        (
            await testHost
                .Get<CloseEscalation>()
                .RunAsync(
                    maria,
                    new(1, seen, Guid.NewGuid()),
                    new(IsWon: true, "Offer", "P-1", ""),
                    default
                )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);
    }

    private static readonly EscalationFilter Everyone = new(IsMine: false, "", Stage: null);

    private static EscalationCommandTarget Target() => new(1, null, Guid.NewGuid());

    private static async Task PickUpAsync(TestHost testHost, Actor sales) =>
        (await testHost.Get<PickUpEscalation>().RunAsync(sales, Target(), default)).ShouldSucceed();

    private static async Task<EscalationRow> RowAsync(TestHost testHost, Actor who) =>
        (await testHost.Get<EscalationsQuery>().GetAsync(who, 1, default))!;

    private static async Task<IReadOnlyList<EscalationRow>> RowsAsync(
        TestHost testHost,
        Actor who,
        EscalationStage stage
    ) =>
        (
            await testHost
                .Get<EscalationsQuery>()
                .RunAsync(who, new(IsMine: true, "", Stage: null), default)
        ).RowsOf(stage);

    private static async Task<(Actor Sales, int Customer, int Number)> CreateLargeTicketAsync(
        TestHost testHost
    )
    {
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateQueuedTicketAsync(customer, size: null);
        await EscalateAsync(testHost, Actor.Program, number);
        return (maria, customer, number);
    }

    private static async Task EscalateAsync(TestHost testHost, Actor who, int number) =>
        (
            await testHost
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
        ).ShouldSucceed();
}
