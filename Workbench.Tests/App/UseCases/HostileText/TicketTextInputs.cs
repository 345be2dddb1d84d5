using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Escalations.Answers;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Escalations.ProjectManager;
using Workbench.App.Features.Escalations.Split;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Relations;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Uploads;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.HostileText;

/// <summary>
/// Sends texts that belong to a change of a ticket, each on its own ticket, and reads them back from the database.
/// </summary>
internal sealed class TicketTextInputs(TestHost testHost, Actor actor, Actor other)
{
    private const string Why = "Because";

    /// <summary>The number of uses per customer: triage reads all of a customer's open tickets.</summary>
    private const int TicketsPerCustomer = 20;

    private int customer;
    private int count;

    /// <summary>The names match those that <see cref="UseCaseTextParameters"/> finds.</summary>
    public IReadOnlyList<(string Name, Func<string, Task<(Refusal?, string?)>> Send)> All =>
        [
            (
                "WithdrawTicket.reason",
                async t =>
                {
                    var number = await CreateNewTicketAsync();
                    var command = testHost
                        .Get<WithdrawTicket>()
                        .RunAsync(actor, Target(number), t, default);
                    return await ReadReasonAsync(number, command);
                }
            ),
            (
                "TriageTicket.Reason",
                t => TriageAsync(SizeClass.Small, sized => sized with { Reason = t })
            ),
            (
                "TriageTicket.Goal",
                t => TriageAsync(SizeClass.Large, sized => sized with { Goal = t })
            ),
            (
                "ApproveFinish.reason",
                t =>
                    StartedAsync(target =>
                        testHost.Get<ApproveFinish>().RunAsync(actor, target, t, default)
                    )
            ),
            (
                "ReestimateTicket.reason",
                t =>
                    StartedAsync(target =>
                        testHost
                            .Get<ReestimateTicket>()
                            .RunAsync(actor, target, SizeClass.Medium, 120, t, default)
                    )
            ),
            (
                "HandToSales.reason",
                t =>
                    StartedAsync(target =>
                        testHost.Get<HandToSales>().RunAsync(actor, target, null, t, default)
                    )
            ),
            (
                "ChangeKind.reason",
                t =>
                    StartedAsync(target =>
                        testHost
                            .Get<ChangeKind>()
                            .RunAsync(actor, target, TicketKind.Question, t, default)
                    )
            ),
            ("DeliverTicket.Note", DeliverAsync),
            ("RegisterParkedTimer.Note", RegisterParkedAsync),
            (
                "HandBack.reason",
                t =>
                    StartedAsync(target =>
                        testHost.Get<HandBack>().RunAsync(actor, target, t, default)
                    )
            ),
            (
                "HandOver.reason",
                t =>
                    StartedAsync(target =>
                        testHost.Get<HandOver>().RunAsync(actor, target, other.Id, t, default)
                    )
            ),
            ("MergeTickets.reason", MergeAsync),
            ("ChangeBundle.reason", LeaveBundleAsync),
            ("SubmitTicket.Reason", SubmitAsync),
            ("StageFile.fileName", StageAsync),
            ("TakeNext.reason", TakeAsync),
            ("ReopenTicket.Reason", ReopenAsync),
            ("ContinueWithoutAnswer.reason", ContinueWithoutAnswerAsync),
            ("RecordAnswer.saidBy", AnswerAsync),
            ("RecordFundingChoice.SaidBy", ChooseAsync),
            ("RecordFundingChoice.Reference", ChooseWithReferenceAsync),
            (
                "CloseEscalation.Outcome",
                t =>
                    RunOnEscalationAsync(
                        (target, _) =>
                            testHost
                                .Get<CloseEscalation>()
                                .RunAsync(actor, target, new(IsWon: false, t, "", ""), default)
                    )
            ),
            (
                "CloseEscalation.ProjectReference",
                t =>
                    RunOnEscalationAsync(
                        (target, _) =>
                            testHost
                                .Get<CloseEscalation>()
                                .RunAsync(actor, target, new(IsWon: true, Why, t, ""), default),
                        (db, no, _) =>
                            db
                                .Escalations.Where(e => e.No == no)
                                .Select(e => e.ProjectReference)
                                .FirstOrDefaultAsync()
                    )
            ),
            (
                "CloseEscalation.MessageToCustomer",
                t =>
                    RunOnEscalationAsync(
                        (target, _) =>
                            testHost
                                .Get<CloseEscalation>()
                                .RunAsync(actor, target, new(IsWon: true, Why, "P-1", t), default),
                        async (db, _, number) =>
                            await db
                                .Messages.Where(m => m.TicketNumber == number)
                                .Select(m => m.Text)
                                .FirstOrDefaultAsync()
                            ?? ""
                    )
            ),
            (
                "NameProjectManager.name",
                t =>
                    RunOnEscalationAsync(
                        (target, _) =>
                            testHost.Get<NameProjectManager>().RunAsync(actor, target, t, default),
                        (db, no, _) =>
                            db
                                .Escalations.Where(e => e.No == no)
                                .Select(e => e.ProjectManager)
                                .FirstOrDefaultAsync()
                    )
            ),
            (
                "WritePlan.Note",
                t =>
                    RunOnEscalationAsync(
                        (target, _) => WritePlanAsync(target, t),
                        (db, no, _) =>
                            db
                                .EscalationPlans.Where(p => p.EscalationNo == no)
                                .Select(p => p.Note)
                                .FirstOrDefaultAsync()
                    )
            ),
            (
                "RecordSentOffer.SentTo",
                t =>
                    SendOfferAsync(
                        new(1, t, ContactChannel.Email, true, "Offer", "Text", null),
                        o => o.SentTo
                    )
            ),
            (
                "RecordSentOffer.Subject",
                t =>
                    SendOfferAsync(
                        new(1, "Eva", ContactChannel.Email, true, t, "Text", null),
                        o => o.Subject
                    )
            ),
            (
                "RecordSentOffer.Text",
                t =>
                    SendOfferAsync(
                        new(1, "Eva", ContactChannel.Email, true, "Offer", t, null),
                        o => o.Text
                    )
            ),
            (
                "RecordOfferAnswer.SaidBy",
                t =>
                    AnswerOfferAsync(
                        new(1, true, t, testHost.Today, ContactChannel.Phone, "", ""),
                        a => a.SaidBy
                    )
            ),
            (
                "RecordOfferAnswer.Reference",
                t =>
                    AnswerOfferAsync(
                        new(1, true, "Eva", testHost.Today, ContactChannel.Phone, t, ""),
                        a => a.Reference
                    )
            ),
            (
                "RecordOfferAnswer.Note",
                t =>
                    AnswerOfferAsync(
                        new(1, true, "Eva", testHost.Today, ContactChannel.Phone, "", t),
                        a => a.Note
                    )
            ),
            ("SplitBundle.reason", SplitAsync),
            (
                "RescopeEscalation.outcome",
                t =>
                    RunOnEscalationAsync(
                        (target, number) =>
                            testHost
                                .Get<RescopeEscalation>()
                                .RunAsync(
                                    actor,
                                    target,
                                    [new(number, SizeClass.Small, null)],
                                    t,
                                    default
                                )
                    )
            ),
            ("AttachFile.fileName", AttachAsync),
            ("RemoveAttachment.reason", RemoveAsync),
            ("CorrectTime.Reason", t => CorrectAsync(null, t)),
            ("CorrectTime.Note", t => CorrectAsync(new(1, testHost.Today) { Note = t }, Why)),
            (
                "MoveTime.Reason",
                t =>
                    TimeAsync(
                        (target, to) =>
                            testHost.Get<MoveTime>().RunAsync(actor, target, new(1, to, t), default)
                    )
            ),
            ("StopTimer.Note", StopAsync),
        ];

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());

    private async Task<int> CustomerAsync() =>
        customer =
            count++ % TicketsPerCustomer == 0
                ? await testHost.CreateCustomerAsync($"K{count}", hours: 1_000)
                : customer;

    private async Task<int> CreateNewTicketAsync() =>
        await testHost.CreateQueuedTicketAsync(await CustomerAsync(), size: null);

    /// <summary>Creates a ticket that is first in the queue, whatever else waits.</summary>
    private async Task<int> CreateFirstInQueueAsync()
    {
        var number = await testHost.CreateQueuedTicketAsync(await CustomerAsync());
        (
            await testHost.Get<MoveToFront>().RunAsync(actor, Target(number), Why, default)
        ).ShouldSucceed();
        return number;
    }

    private async Task<int> StartedAsync()
    {
        var number = await CreateFirstInQueueAsync();
        return await testHost.TakeNextAsync(actor) == number
            ? number
            : throw new InvalidOperationException("Another one was taken.");
    }

    private async Task<(Refusal?, string?)> ReadAsync<T>(
        Task<Outcome<T>> command,
        Func<WorkbenchDb, Task<string?>> read
    )
    {
        if ((await command).Refusal is { } refusal)
        {
            return (refusal, null);
        }

        await using var db = testHost.CreateDbContext();
        return (null, await read(db));
    }

    /// <summary>Reads the reason of the latest change.</summary>
    private Task<(Refusal?, string?)> ReadReasonAsync<T>(int number, Task<Outcome<T>> command) =>
        ReadAsync(command, db => LatestReasonAsync(db, number));

    private static Task<string?> LatestReasonAsync(WorkbenchDb db, int number) =>
        db
            .TicketChanges.Where(c => c.TicketNumber == number)
            .OrderByDescending(c => c.No)
            .Select(c => c.Reason)
            .FirstOrDefaultAsync();

    private async Task<(Refusal?, string?)> MergeAsync(string text)
    {
        var older = await CreateNewTicketAsync();
        var newer = await testHost.CreateQueuedTicketAsync(customer, size: null);
        var command = testHost
            .Get<MergeTickets>()
            .RunAsync(actor, Target(newer), older, text, default);
        return await ReadReasonAsync(newer, command);
    }

    private async Task<(Refusal?, string?)> LeaveBundleAsync(string text)
    {
        var one = await CreateNewTicketAsync();
        var bundled = await testHost.CreateQueuedTicketAsync(customer, size: null);
        var bundles = testHost.Get<ChangeBundle>();
        (await bundles.RunAsync(actor, Target(one), bundled, default)).ShouldSucceed();
        return await ReadReasonAsync(one, bundles.RemoveAsync(actor, Target(one), text, default));
    }

    private async Task<(Refusal?, string?)> SubmitAsync(string text)
    {
        var input = new SubmitTicketInput(
            await CustomerAsync(),
            TicketKind.Change,
            "Banner",
            "",
            FundingMode.ServiceHours,
            SizeClass.Small,
            null
        )
        {
            Reason = text,
        };
        var command = testHost.Get<SubmitTicket>().RunAsync(actor, input, Guid.NewGuid(), default);
        return await ReadAsync(
            command,
            async db => await LatestReasonAsync(db, await db.Tickets.MaxAsync(t => t.Number))
        );
    }

    private async Task<(Refusal?, string?)> StageAsync(string text) =>
        await ReadAsync(
            testHost
                .Get<StageFile>()
                .RunAsync(
                    actor,
                    Guid.NewGuid(),
                    text,
                    new MemoryStream([65]),
                    Guid.NewGuid(),
                    default
                ),
            async db =>
                string.Equals(
                    (await db.StagedFiles.OrderByDescending(f => f.Id).FirstAsync()).FileName,
                    UploadedFileName.Sanitize(text),
                    StringComparison.Ordinal
                )
                    ? text
                    : null
        );

    private async Task<(Refusal?, string?)> TakeAsync(string text)
    {
        var number = await CreateFirstInQueueAsync();
        var taken = await testHost.Get<TakeNext>().RunAsync(actor, text, Guid.NewGuid(), default);
        await using var db = testHost.CreateDbContext();
        return taken.Refusal is { } refusal
            ? (refusal, null)
            : (null, await LatestReasonAsync(db, number));
    }

    private async Task<(Refusal?, string?)> ReopenAsync(string text)
    {
        var number = await StartedAsync();
        await testHost.DeliverAsync(actor, number);
        var input = new ReopenInput(text, OwnFault: false, null, null);
        return await ReadReasonAsync(
            number,
            testHost.Get<ReopenTicket>().RunAsync(actor, Target(number), input, default)
        );
    }

    private async Task<int> CreateAskedTicketAsync()
    {
        var number = await CreateNewTicketAsync();
        (
            await testHost.Get<AskCustomer>().RunAsync(actor, Target(number), "Where?", default)
        ).ShouldSucceed();
        return number;
    }

    private async Task<(Refusal?, string?)> StartedAsync<T>(
        Func<TicketCommandTarget, Task<Outcome<T>>> act
    )
    {
        var number = await StartedAsync();
        return await ReadReasonAsync(number, act(Target(number)));
    }

    private async Task<(Refusal?, string?)> TriageAsync(
        SizeClass size,
        Func<TriageInput, TriageInput> with
    )
    {
        var number = await CreateNewTicketAsync();
        var input = with(TriageInput.ForSize(TicketKind.Change, size));
        var command = testHost.Get<TriageTicket>().RunAsync(actor, Target(number), input, default);
        return await ReadReasonAsync(number, command);
    }

    private async Task<(Refusal?, string?)> ContinueWithoutAnswerAsync(string text)
    {
        var number = await CreateAskedTicketAsync();
        var command = testHost
            .Get<ContinueWithoutAnswer>()
            .RunAsync(actor, Target(number), text, default);
        return await ReadReasonAsync(number, command);
    }

    private async Task<(Refusal?, string?)> AnswerAsync(string text)
    {
        var number = await CreateAskedTicketAsync();
        return await ReadAsync(
            testHost.Get<RecordAnswer>().RunAsync(actor, Target(number), text, "Here", default),
            db =>
                db.Messages.Where(m => m.TicketNumber == number && m.Kind == MessageKind.Answer)
                    .Select(m => m.SaidBy)
                    .FirstOrDefaultAsync()
        );
    }

    private Task<(Refusal?, string?)> ChooseAsync(string text) =>
        ChooseAsync(text, "", c => c.SaidBy);

    private Task<(Refusal?, string?)> ChooseWithReferenceAsync(string text) =>
        ChooseAsync("Eva", text, c => c.Reference);

    private async Task<(Refusal?, string?)> ChooseAsync(
        string saidBy,
        string reference,
        Expression<Func<FundingChoice, string>> stored
    )
    {
        var number = await CreateNewTicketAsync();
        var input = new FundingChoiceInput(
            FundingChoiceKind.HourlyRateInAdvance,
            saidBy,
            testHost.Today,
            ContactChannel.Phone,
            null,
            null
        )
        {
            Reference = reference,
        };
        return await ReadAsync(
            testHost.Get<RecordFundingChoice>().RunAsync(actor, Target(number), input, default),
            db =>
                db.FundingChoices.Where(c => c.TicketNumber == number)
                    .Select(stored)
                    .FirstOrDefaultAsync()
        );
    }

    private Task<(Refusal?, string?)> RunOnEscalationAsync(
        Func<EscalationCommandTarget, int, Task<Outcome<Unit>>> act
    ) =>
        RunOnEscalationAsync(
            act,
            (db, no, _) =>
                db.Escalations.Where(e => e.No == no).Select(e => e.Outcome).FirstOrDefaultAsync()
        );

    private async Task<(Refusal?, string?)> RunOnEscalationAsync(
        Func<EscalationCommandTarget, int, Task<Outcome<Unit>>> act,
        Func<WorkbenchDb, int, int, Task<string?>> read
    )
    {
        var number = await CreateNewTicketAsync();
        var no = await EscalateAsync(number, []);
        return await ReadAsync(
            act(new(no, null, Guid.NewGuid()), number),
            db => read(db, no, number)
        );
    }

    private async Task<int> EscalateAsync(int number, int[] bundledWith)
    {
        var large = TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with
        {
            BundledWith = bundledWith,
        };
        var outcome = await testHost
            .Get<TriageTicket>()
            .RunAsync(actor, Target(number), large, default);
        var no = outcome.ShouldSucceed().EscalationNo!.Value;
        (
            await testHost
                .Get<PickUpEscalation>()
                .RunAsync(actor, new(no, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        return no;
    }

    private Task<Outcome<Unit>> WritePlanAsync(EscalationCommandTarget target, string note) =>
        testHost
            .Get<WritePlan>()
            .RunAsync(
                actor,
                target with
                {
                    OperationId = Guid.NewGuid(),
                },
                new(600, null, null, 1, note, testHost.Today),
                default
            );

    private Task<(Refusal?, string?)> SendOfferAsync(
        OfferInput input,
        Expression<Func<EscalationOffer, string>> text
    ) =>
        RunOnEscalationAsync(
            async (target, _) =>
            {
                (await WritePlanAsync(target, Why)).ShouldSucceed();
                return await testHost
                    .Get<RecordSentOffer>()
                    .RunAsync(actor, target, input, default);
            },
            (db, no, _) =>
                db
                    .EscalationOffers.Where(o => o.EscalationNo == no)
                    .Select(text)
                    .FirstOrDefaultAsync()!
        );

    private Task<(Refusal?, string?)> AnswerOfferAsync(
        OfferAnswerInput input,
        Expression<Func<OfferAnswer, string>> text
    ) =>
        RunOnEscalationAsync(
            async (target, _) =>
            {
                (await WritePlanAsync(target, Why)).ShouldSucceed();
                var offer = new OfferInput(1, "", ContactChannel.Email, true, "A", "B", null);
                (
                    await testHost
                        .Get<RecordSentOffer>()
                        .RunAsync(
                            actor,
                            target with
                            {
                                OperationId = Guid.NewGuid(),
                            },
                            offer,
                            default
                        )
                ).ShouldSucceed();
                return await testHost
                    .Get<RecordOfferAnswer>()
                    .RunAsync(actor, target, input, default);
            },
            (db, no, _) =>
                db.OfferAnswers.Where(a => a.EscalationNo == no).Select(text).FirstOrDefaultAsync()!
        );

    private async Task<(Refusal?, string?)> SplitAsync(string text)
    {
        var first = await CreateNewTicketAsync();
        var second = await testHost.CreateQueuedTicketAsync(customer, size: null);
        var no = await EscalateAsync(first, [second]);
        return await ReadAsync(
            testHost
                .Get<SplitBundle>()
                .RunAsync(
                    actor,
                    new(no, null, Guid.NewGuid()),
                    [
                        new(first, TicketDestination.Stays, null, null),
                        new(second, TicketDestination.OwnEscalation, null, null),
                    ],
                    text,
                    default
                ),
            db =>
                db.EscalationChanges.Where(c =>
                        c.EscalationNo == no && c.From == EscalationState.PickedUp
                    )
                    .Select(c => c.Reason)
                    .FirstOrDefaultAsync()
        );
    }

    private Task<Outcome<int>> AttachAsync(int number, string name) =>
        testHost
            .Get<AttachFile>()
            .RunAsync(actor, number, name, new MemoryStream([65]), Guid.NewGuid(), default);

    /// <summary>Attaches a file. Its name is stored in readable form, not as it was sent.</summary>
    private async Task<(Refusal?, string?)> AttachAsync(string text)
    {
        var number = await CreateNewTicketAsync();
        return await ReadAsync(
            AttachAsync(number, text),
            async db =>
            {
                var attachment = await db.Attachments.SingleAsync(a => a.TicketNumber == number);
                return string.Equals(
                    attachment.FileName,
                    UploadedFileName.Sanitize(text),
                    StringComparison.Ordinal
                )
                    ? text
                    : attachment.FileName;
            }
        );
    }

    private async Task<(Refusal?, string?)> RemoveAsync(string text)
    {
        var id = (await AttachAsync(await CreateNewTicketAsync(), "sketch.png")).ShouldSucceed();
        return await ReadAsync(
            testHost.Get<RemoveAttachment>().RunAsync(actor, id, text, Guid.NewGuid(), default),
            db =>
                db.AttachmentRemovals.Where(r => r.AttachmentId == id)
                    .Select(r => r.Reason)
                    .FirstOrDefaultAsync()
        );
    }

    /// <summary>Reverses time of a ticket with a reason that the reversing entry stores.</summary>
    private Task<(Refusal?, string?)> CorrectAsync(CorrectedTimeValues? change, string reason) =>
        TimeAsync(
            (target, _) =>
                testHost
                    .Get<CorrectTime>()
                    .RunAsync(actor, target, new(1, change, reason), default),
            isReversal: change is null
        );

    private async Task<(Refusal?, string?)> TimeAsync<T>(
        Func<TicketCommandTarget, int, Task<Outcome<T>>> act,
        bool isReversal = true
    )
    {
        var (number, to) = (await StartedAsync(), await StartedAsync());
        await testHost.RegisterTimeAsync(actor, number, 1);
        return await ReadAsync(
            act(Target(number), to),
            db =>
                db.TimeEntries.Where(t =>
                        t.TicketNumber == number && t.ReversedEntryNo != null == isReversal
                    )
                    .OrderByDescending(t => t.No)
                    .Select(t => t.Note)
                    .FirstOrDefaultAsync()
        );
    }

    /// <summary>Delivers with a note for the time of the timer that is stopped.</summary>
    private async Task<(Refusal?, string?)> DeliverAsync(string text)
    {
        var number = await StartedAsync();
        await StartTimerAsync(number);
        return await ReadAsync(
            testHost
                .Get<DeliverTicket>()
                .RunAsync(actor, Target(number), new(1, Activity.Fix, text), default),
            db => NoteAsync(db, number)
        );
    }

    private async Task<(Refusal?, string?)> RegisterParkedAsync(string text)
    {
        // Each timer has a start of its own.
        testHost.Clock.Advance(TimeSpan.FromSeconds(1));
        var number = await StartedAsync();
        await StartTimerAsync(number);
        (
            await testHost
                .Get<HandOver>()
                .RunAsync(actor, Target(number), other.Id, "Away", default)
        ).ShouldSucceed();
        DateTime startedAt;
        await using (var db = testHost.CreateDbContext())
        {
            startedAt = await db
                .ParkedTimers.Where(t => t.TicketNumber == number)
                .Select(t => t.StartedAt)
                .SingleAsync();
        }

        return await ReadAsync(
            testHost
                .Get<RegisterParkedTimer>()
                .RunAsync(
                    actor,
                    new(actor.Id, startedAt, 1, Activity.Fix, text),
                    Guid.NewGuid(),
                    default
                ),
            db => NoteAsync(db, number)
        );
    }

    private async Task StartTimerAsync(int number)
    {
        await testHost.Get<DiscardTimer>().RunAsync(actor, null, Guid.NewGuid(), default);
        (
            await testHost.Get<StartTimer>().RunAsync(actor, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
    }

    private static Task<string?> NoteAsync(WorkbenchDb db, int number) =>
        db
            .TimeEntries.Where(t => t.TicketNumber == number)
            .Select(t => t.Note)
            .SingleOrDefaultAsync();

    private async Task<(Refusal?, string?)> StopAsync(string text)
    {
        var number = await StartedAsync();
        await testHost.Get<DiscardTimer>().RunAsync(actor, null, Guid.NewGuid(), default);
        (
            await testHost.Get<StartTimer>().RunAsync(actor, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        var input = new StopTimerInput(1, Activity.Fix, text);
        var stopped = await testHost
            .Get<StopTimer>()
            .RunAsync(actor, input, Guid.NewGuid(), default);
        await using var db = testHost.CreateDbContext();
        return stopped.Refusal is { } refusal
            ? (refusal, null)
            : (
                null,
                await db
                    .TimeEntries.Where(t => t.TicketNumber == number)
                    .Select(t => t.Note)
                    .SingleAsync()
            );
    }
}
