using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.ProductReports.Decisions;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Simulation;

/// <summary>
/// Plays sales and the team lead for an hour beside the technicians: intake, answers, choices and escalations.
/// </summary>
internal sealed class SimulatedOffice(
    TestHost testHost,
    (Actor Sales, Actor Lead) people,
    Random random,
    SimulationLog log
)
{
    private readonly SimulatedTechnician sales = new(testHost, people.Sales, random, log);
    private readonly SimulatedTechnician lead = new(testHost, people.Lead, random, log);

    public async Task RunHourAsync()
    {
        await SubmitAsync();
        await SubmitAsync();
        await RecordAnswersAsync();
        await RecordChoicesAsync();
        await HandleEscalationsAsync();
        await HandleDeliveredAsync();
    }

    /// <summary>
    /// Runs the daily actions: one ticket moved to the front, one merged and separated, one withdrawn and restored.
    /// </summary>
    public async Task RunDayAsync()
    {
        if (await PickTicketAsync(TicketState.Queued) is { } queued)
        {
            var target = new TicketCommandTarget(queued, null, Guid.NewGuid());
            log.Record(
                "move to front",
                (
                    await testHost
                        .Get<MoveToFront>()
                        .RunAsync(people.Lead, target, "Promised for today", default)
                ).Refusal
            );
        }

        if (await PickTicketAsync(TicketState.Queued) is { } merged)
        {
            var before = await testHost.LoadTicketAsync(merged);
            await lead.RunActionAsync(
                merged,
                TicketAction.Merge,
                (form, choices) =>
                    form.MergeWith =
                        choices.MergeableTickets.Count > 0 ? choices.MergeableTickets[0] : null
            );
            await UndoAsync(before, TicketState.Merged, TicketAction.UndoMerge);
        }

        if (await PickTicketAsync(TicketState.Queued) is { } withdrawn)
        {
            var before = await testHost.LoadTicketAsync(withdrawn);
            await lead.RunActionAsync(withdrawn, TicketAction.Withdraw);
            await UndoAsync(before, TicketState.Withdrawn, TicketAction.UndoWithdrawal);
        }
    }

    /// <summary>
    /// Runs the actions at the end of the week: a product report ships, and an absent technician's work is handed back.
    /// </summary>
    public async Task EndAsync()
    {
        if (await PickTicketAsync(TicketState.Started) is { } started)
        {
            await lead.RunActionAsync(started, TicketAction.HandBack);
        }

        await using var db = testHost.CreateDbContext();
        var reports = await db
            .ProductReports.Where(r => r.State == ProductReportState.Open)
            .OrderBy(r => r.No)
            .Select(r => r.No)
            .Take(3)
            .ToListAsync();
        foreach (var no in reports)
        {
            log.Record(
                "ship report",
                (
                    await testHost
                        .Get<ShipProductReport>()
                        .RunAsync(people.Lead, new(no, null, Guid.NewGuid()), "9.4", default)
                ).Refusal
            );
        }
    }

    private async Task UndoAsync(Ticket before, TicketState ended, TicketAction undo)
    {
        if (
            (await testHost.LoadTicketAsync(before.Number)).State == ended
            && await lead.RunActionAsync(before.Number, undo)
        )
        {
            var restored = await testHost.LoadTicketAsync(before.Number);
            (restored.State, restored.SubmittedAt, restored.HeldMinutes)
                .Should()
                .Be(
                    (before.State, before.SubmittedAt, before.HeldMinutes),
                    "undone is as if never done"
                );
        }
    }

    /// <summary>Submits another real text from a customer who has written before.</summary>
    private async Task SubmitAsync()
    {
        await using var db = testHost.CreateDbContext();
        var count = await db.Tickets.CountAsync();
        var sample = await db.Tickets.OrderBy(t => t.Number).Skip(random.Next(count)).FirstAsync();
        var text = await db.TicketTexts.SingleAsync(t => t.TicketNumber == sample.Number);
        var input = new SubmitTicketInput(
            sample.CustomerId,
            sample.Kind,
            sample.Subject,
            text.Description,
            FundingMode.ServiceHours,
            null,
            null
        );
        var outcome = await testHost
            .Get<SubmitTicket>()
            .RunAsync(people.Sales, input, Guid.NewGuid(), default);
        log.Record("submit", outcome.Refusal);
    }

    private async Task RecordAnswersAsync()
    {
        if (
            random.Next(3) == 0
            && await PickTicketAsync(TicketState.AwaitingCustomer) is { } waiting
        )
        {
            await sales.ComposeAsync(waiting, ComposerKind.FromCustomer, "All of them.");
            (await testHost.LoadTicketAsync(waiting))
                .State.Should()
                .NotBe(TicketState.AwaitingCustomer, "the answer came");
        }
    }

    /// <summary>Records one of the offered choices for customers without enough hours.</summary>
    private async Task RecordChoicesAsync()
    {
        await using var db = testHost.CreateDbContext();
        var waiting = await db
            .Tickets.Where(t => t.State == TicketState.AwaitingFunding || t.UncoveredMinutes > 0)
            .Where(t => t.State != TicketState.Closed)
            .Select(t => t.Number)
            .ToListAsync();
        if (waiting.Count == 0)
        {
            return;
        }

        var number = waiting[random.Next(waiting.Count)];
        var view = (await testHost.Get<FundingQuery>().RunAsync(people.Sales, number, default))!;
        var offers = FundingOffer.CreateAll(view).ToList();
        if (!view.NeedsChoice || offers.Count == 0)
        {
            log.Record("no choice is offered", null);
            return;
        }

        var kind = offers[random.Next(offers.Count)].Kind;
        var input = new FundingChoiceInput(
            kind,
            "Eva",
            testHost.Today,
            ContactChannel.Phone,
            kind == FundingChoiceKind.RefillCard ? view.Options?.Card?.Hours : null,
            kind == FundingChoiceKind.Upgrade ? view.Options?.Upgrade?.Package : null
        );
        var outcome = await testHost
            .Get<RecordFundingChoice>()
            .RunAsync(people.Sales, new(number, view.Version, Guid.NewGuid()), input, default);
        log.Record($"choose {kind}", outcome.Refusal).Should().BeTrue("it was offered");
        (await testHost.LoadTicketAsync(number))
            .State.Should()
            .NotBe(TicketState.AwaitingFunding, "nothing is offered that would not unblock it");
    }

    private async Task HandleEscalationsAsync()
    {
        var query = testHost.Get<EscalationsQuery>();
        var board = await query.RunAsync(people.Sales, new(IsMine: true, "", Stage: null), default);
        if (board.RowsOf(EscalationStage.ToPickUp) is [{ Escalation.No: var first }, ..])
        {
            var target = new EscalationCommandTarget(first, null, Guid.NewGuid());
            log.Record(
                "pick up",
                (
                    await testHost.Get<PickUpEscalation>().RunAsync(people.Sales, target, default)
                ).Refusal
            );
        }

        var own = board.RowsOf(EscalationStage.PickedUp);
        if (own.Count > 1 && random.Next(2) == 0)
        {
            await DecideAsync(own[0].Escalation.No);
        }
    }

    private async Task DecideAsync(int no)
    {
        var card = (
            await testHost.Get<EscalationDetailsQuery>().RunAsync(people.Sales, no, default)
        )!;
        var target = new EscalationCommandTarget(no, card.Version, Guid.NewGuid());
        if (random.Next(3) == 0)
        {
            var won = random.Next(2) == 0;
            log.Record(
                won ? "won" : "declined",
                (
                    await testHost
                        .Get<CloseEscalation>()
                        .RunAsync(
                            people.Sales,
                            target,
                            new(won, "As agreed", "P-1", "As agreed"),
                            default
                        )
                ).Refusal
            );
            return;
        }

        var tickets = card
            .TicketsToDecide.Select(t => new RescopedTicket(t.Ticket.Number, SizeClass.Small, null))
            .ToList();
        log.Record(
            "rescope",
            (
                await testHost
                    .Get<RescopeEscalation>()
                    .RunAsync(people.Sales, target, tickets, "The least of it", default)
            ).Refusal
        );
    }

    /// <summary>Closes or reopens delivered tickets: the customer is satisfied, or not.</summary>
    private async Task HandleDeliveredAsync()
    {
        if (await PickTicketAsync(TicketState.Delivered) is { } delivered)
        {
            await lead.RunActionAsync(
                delivered,
                random.Next(4) == 0 ? TicketAction.Reopen : TicketAction.Close,
                (form, _) => form.OwnFault = random.Next(2) == 0
            );
        }
    }

    private async Task<int?> PickTicketAsync(TicketState state)
    {
        await using var db = testHost.CreateDbContext();
        var numbers = await db
            .Tickets.Where(t => t.State == state)
            .Select(t => t.Number)
            .ToListAsync();
        return numbers.Count == 0 ? null : numbers[random.Next(numbers.Count)];
    }
}
