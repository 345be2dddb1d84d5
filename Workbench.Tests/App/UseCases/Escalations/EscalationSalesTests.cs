using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Escalations.Answers;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.FollowUp;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Escalations.ProjectManager;
using Workbench.App.Features.Escalations.Split;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Escalations;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Escalations;

[Rule("K3")]
[Rule("K4")]
public sealed class EscalationSalesTests
{
    [Theory, OnBothDatabases]
    public async Task From_pick_up_to_a_won_project(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, customer, numbers) = await CreateBundleAsync(testHost);
        var balance = await testHost.LoadAccountAsync(customer);
        await testHost.Get<NameProjectManager>().RunAsync(maria, Target(), "Klara Sund", default);
        await WritePlanAsync(testHost, maria, 2_616_000);
        await WritePlanAsync(testHost, maria, 2_400_000);
        await SendAsync(testHost, maria, plan: 2);

        var offered = await CardAsync(testHost, maria);
        offered.Escalation.Stage.Should().Be(EscalationStage.Offered);
        offered.NextStep.Should().Be(EscalationStep.RecordAnswer);
        offered.Sold.Plans.Select(p => p.PriceOre).Should().Equal(2_616_000, 2_400_000);
        offered
            .Sold.Offers.Should()
            .ContainSingle()
            .Which.Should()
            .Match<EscalationOffer>(o => o.PlanNo == 2 && o.SentByName == "Maria");

        await AnswerAsync(testHost, maria, isAccepted: true);
        (await CardAsync(testHost, maria)).NextStep.Should().Be(EscalationStep.Win);
        (
            await testHost
                .Get<CloseEscalation>()
                .RunAsync(
                    maria,
                    Target(),
                    new(IsWon: true, "24 h agreed", "P-77", "Thank you for your order."),
                    default
                )
        ).ShouldSucceed();

        var won = await CardAsync(testHost, maria);
        won.Escalation.Should()
            .Match<Escalation>(e =>
                e.Stage == EscalationStage.Won
                && e.ProjectReference == "P-77"
                && e.ProjectManager == "Klara Sund"
            );
        await using var db = testHost.CreateDbContext();
        foreach (var number in numbers)
        {
            (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Closed);
            (await db.Messages.Where(m => m.TicketNumber == number).ToListAsync())
                .Should()
                .ContainSingle()
                .Which.Should()
                .Match<Message>(m =>
                    m.Kind == MessageKind.ToCustomer
                    && m.AuthorId == maria.Id
                    && m.Text == "Thank you for your order."
                );
        }

        won.History.Select(e => (e.Kind, e.Number))
            .Should()
            .Contain([
                (EscalationDetails.EscalationEventKind.PlanWritten, 1),
                (EscalationDetails.EscalationEventKind.PlanWritten, 2),
                (EscalationDetails.EscalationEventKind.OfferSent, 2),
                (EscalationDetails.EscalationEventKind.OfferAccepted, 2),
            ]);
        (await testHost.LoadAccountAsync(customer)).Should().Be(balance, "selling moves no hours");
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_message_that_cannot_be_stored_closes_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, numbers) = await CreateBundleAsync(testHost);

        (
            await testHost
                .Get<CloseEscalation>()
                .RunAsync(maria, Target(), new(false, "No", "", "Bad \0 text"), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextUnstorable);

        (await testHost.LoadTicketAsync(numbers[0])).State.Should().Be(TicketState.Escalated);
        (await CardAsync(testHost, maria)).Escalation.IsOpen.Should().BeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_page_neither_plans_nor_sends_nor_answers(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, _) = await CreateBundleAsync(testHost);
        var seen = new EscalationCommandTarget(
            1,
            (await CardAsync(testHost, maria)).Version,
            Guid.NewGuid()
        );
        await WritePlanAsync(testHost, maria, 1_000);

        var plan = Plan(testHost, 2_000);
        (await testHost.Get<WritePlan>().RunAsync(maria, seen, plan, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (
            await testHost
                .Get<RecordSentOffer>()
                .RunAsync(maria, seen with { OperationId = Guid.NewGuid() }, Offer(1), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (
            await testHost
                .Get<ScheduleFollowUp>()
                .RunAsync(maria, seen with { OperationId = Guid.NewGuid() }, null, default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await testHost.Get<RecordSentOffer>().RunAsync(maria, Target(), Offer(9), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_writes_one_version(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, _) = await CreateBundleAsync(testHost);
        var target = Target();
        var write = testHost.Get<WritePlan>();
        var plan = Plan(testHost, 1_000);

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            6,
            _ => write.RunAsync(maria, target, plan, default)
        );

        outcomes.Should().OnlyContain(o => o.Refusal == null);
        (await CardAsync(testHost, maria)).Sold.Plans.Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task Plans_written_at_once_get_numbers_of_their_own(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, _) = await CreateBundleAsync(testHost);
        var write = testHost.Get<WritePlan>();

        await TestHostActions.RunConcurrentlyAsync(
            5,
            i => write.RunAsync(maria, Target(), Plan(testHost, 1_000 + i), default)
        );

        (await CardAsync(testHost, maria))
            .Sold.Plans.Select(p => p.No)
            .Should()
            .Equal(1, 2, 3, 4, 5);
    }

    [Theory, OnBothDatabases]
    public async Task A_bundle_is_taken_apart_and_every_ticket_keeps_its_place(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, numbers) = await CreateBundleAsync(testHost);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        var newer = await testHost.CreateQueuedTicketAsync(
            await testHost.CreateCustomerAsync("1002", hours: 40)
        );
        await WritePlanAsync(testHost, maria, 1_000);

        (
            await testHost
                .Get<SplitBundle>()
                .RunAsync(
                    maria,
                    Target(),
                    [
                        new(numbers[0], TicketDestination.Stays, null, null),
                        new(numbers[1], TicketDestination.Queue, SizeClass.Small, 45),
                        new(numbers[2], TicketDestination.OwnEscalation, null, null),
                    ],
                    "Two different things",
                    default
                )
        ).ShouldSucceed();

        var card = await CardAsync(testHost, maria);
        card.TicketsToDecide.Select(t => t.Ticket.Number).Should().Equal(numbers[0]);
        card.Sold.Plans.Should().ContainSingle("the old one keeps its plan");
        card.History[0]
            .Should()
            .Match<EscalationDetails.EscalationEvent>(e =>
                e.Kind == EscalationDetails.EscalationEventKind.Split
                && e.Comment == "Two different things"
            );
        var own = (await testHost.Get<EscalationDetailsQuery>().RunAsync(maria, 2, default))!;
        own.Escalation.Should()
            .Match<Escalation>(e => e.Stage == EscalationStage.PickedUp && e.OwnerId == maria.Id);
        own.Escalation.RaisedAt.Should().Be(card.Escalation.RaisedAt);
        own.Tickets.Select(t => t.Ticket.Number).Should().Equal(numbers[2]);
        own.Sold.Plans.Should().BeEmpty();
        var queue = await testHost.Get<QueueQuery>().RunAsync(maria, default);
        queue.Rows.Select(r => r.Number).Should().Equal(numbers[1], newer);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_saw_the_whole_bundle_looks_again_before_deciding(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, numbers) = await CreateBundleAsync(testHost);
        var seen = (await CardAsync(testHost, maria)).Version;
        (
            await testHost
                .Get<SplitBundle>()
                .RunAsync(
                    maria,
                    Target(),
                    [
                        new(numbers[0], TicketDestination.Stays, null, null),
                        new(numbers[1], TicketDestination.Stays, null, null),
                        new(numbers[2], TicketDestination.OwnEscalation, null, null),
                    ],
                    "Apart",
                    default
                )
        ).ShouldSucceed();

        (
            await testHost
                .Get<CloseEscalation>()
                .RunAsync(maria, new(1, seen, Guid.NewGuid()), new(false, "No", "", ""), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
    }

    [Theory, OnBothDatabases]
    public async Task The_board_finds_a_customer_and_separates_mine_from_everyones(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (maria, _, _) = await CreateBundleAsync(testHost);
        await WritePlanAsync(testHost, maria, 1_000);
        await SendAsync(testHost, maria, plan: 1);
        var olof = await testHost.CreatePersonAsync("Olof", Roles.Sales);
        var query = testHost.Get<EscalationsQuery>();

        (await query.RunAsync(olof, new(IsMine: true, "", Stage: null), default))
            .RowsOf(EscalationStage.Offered)
            .Should()
            .BeEmpty();
        (await query.RunAsync(olof, new(IsMine: false, "1001", Stage: null), default))
            .RowsOf(EscalationStage.Offered)
            .Should()
            .ContainSingle()
            .Which.Progress.Offer!.PlanNo.Should()
            .Be(1);
        (await query.RunAsync(olof, new(IsMine: false, "9999", Stage: null), default))
            .Columns.Should()
            .OnlyContain(c => c.Rows.Count == 0);
    }

    private static EscalationCommandTarget Target() => new(1, null, Guid.NewGuid());

    private static async Task<EscalationDetails> CardAsync(TestHost testHost, Actor who) =>
        (await testHost.Get<EscalationDetailsQuery>().RunAsync(who, 1, default))!;

    private static PlanInput Plan(TestHost testHost, long priceOre) =>
        new(24 * 60, null, null, priceOre, "A new checkout", testHost.Today.AddDays(30));

    private static OfferInput Offer(int plan) =>
        new(plan, "Eva", ContactChannel.Email, IsSwedish: true, "Offert", "Hej Eva!", null);

    private static async Task WritePlanAsync(TestHost testHost, Actor who, long priceOre) =>
        (
            await testHost
                .Get<WritePlan>()
                .RunAsync(who, Target(), Plan(testHost, priceOre), default)
        ).ShouldSucceed();

    private static async Task SendAsync(TestHost testHost, Actor who, int plan) =>
        (
            await testHost.Get<RecordSentOffer>().RunAsync(who, Target(), Offer(plan), default)
        ).ShouldSucceed();

    private static async Task AnswerAsync(TestHost testHost, Actor who, bool isAccepted) =>
        (
            await testHost
                .Get<RecordOfferAnswer>()
                .RunAsync(
                    who,
                    Target(),
                    new(1, isAccepted, "Eva", testHost.Today, ContactChannel.Phone, "PO-1", ""),
                    default
                )
        ).ShouldSucceed();

    private static async Task<(
        Actor Sales,
        int Customer,
        IReadOnlyList<int> Numbers
    )> CreateBundleAsync(TestHost testHost)
    {
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync(hours: 40);
        var numbers = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Add(await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium));
        }

        (
            await testHost
                .Get<TriageTicket>()
                .RunAsync(
                    Actor.Program,
                    new(numbers[0], null, Guid.NewGuid()),
                    TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with
                    {
                        BundledWith = [.. numbers.Skip(1)],
                        Reason = "A new checkout",
                    },
                    default
                )
        ).ShouldSucceed();
        (await testHost.Get<PickUpEscalation>().RunAsync(maria, Target(), default)).ShouldSucceed();
        return (maria, customer, numbers);
    }
}
