using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Decisions.HandOvers;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Drafts;
using Workbench.App.Features.ProductReports.Decisions;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.HostileText;

/// <summary>Sends texts through the use cases that accept them and reads them back from the database.</summary>
internal sealed class CommonTextInputs(
    TestHost testHost,
    Actor actor,
    int customer,
    int started,
    int queued
)
{
    private int count;

    /// <summary>The names match those that <see cref="UseCaseTextParameters"/> finds.</summary>
    public IReadOnlyList<(string Name, Func<string, Task<(Refusal?, string?)>> Send)> All =>
        [
            ("SubmitTicket.Subject", t => SubmitAsync(t, "")),
            ("SubmitTicket.Description", t => SubmitAsync("Ok", t)),
            (
                "AddNote.text",
                t =>
                    ReadLastMessageAsync(
                        testHost.Get<AddNote>().RunAsync(actor, Target, t, default)
                    )
            ),
            ("EditNote.text", EditNoteAsync),
            ("SubmitTicket.Answers", SubmitIntakeAnswerAsync),
            (
                "MessageCustomer.text",
                t =>
                    ReadLastMessageAsync(
                        testHost.Get<MessageCustomer>().RunAsync(actor, Target, t, default)
                    )
            ),
            (
                "RecordCustomerMessage.text",
                t =>
                    ReadLastMessageAsync(
                        testHost
                            .Get<RecordCustomerMessage>()
                            .RunAsync(actor, Target, "Eva", t, default)
                    )
            ),
            ("RecordCustomerMessage.saidBy", RecordSenderAsync),
            ("AskCustomer.question", AskAsync),
            ("RecordAnswer.answer", AskAsync),
            ("RegisterTime.Note", TimeAsync),
            ("MoveToFront.reason", ReasonAsync),
            ("AddCustomer.Name", CustomerAsync),
            ("InvitePerson.Name", PersonAsync),
            ("ClassifyBug.Evidence", EvidenceAsync),
            ("PlanProductReport.release", ReleaseAsync),
            ("AddBusyPeriod.Note", BusyAsync),
            ("AddAbsence.Note", AbsenceAsync),
            ("RecordSalesContact.Note", ContactAsync),
            ("RecordSalesContact.SaidBy", SpokenToAsync),
            ("SnoozeSalesTask.reason", SnoozeAsync),
            ("PostponeHandOver.reason", PostponeHandOverAsync),
            ("UndoHandOver.reason", UndoHandOverAsync),
            ("UnlockMonth.reason", UnlockMonthAsync),
            ("ChangeSetting.Value", SettingAsync),
            ("SaveDraft.text", DraftAsync),
        ];

    private TicketCommandTarget Target => new(started, null, Guid.NewGuid());

    private async Task<(Refusal?, string?)> EditNoteAsync(string text)
    {
        (await testHost.Get<AddNote>().RunAsync(actor, Target, "First", default)).ShouldSucceed();
        await using var db = testHost.CreateDbContext();
        var no = await db.Messages.Where(m => m.TicketNumber == started).MaxAsync(m => m.No);
        return await ReadAsync(
            testHost
                .Get<EditNote>()
                .RunAsync(actor, new(started, no, 0, Guid.NewGuid()), text, default),
            read =>
                read.NoteRevisions.Where(r => r.TicketNumber == started && r.MessageNo == no)
                    .Select(r => r.Text)
                    .FirstOrDefaultAsync()
        );
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

    private Task<(Refusal?, string?)> SubmitAsync(string subject, string description) =>
        ReadAsync(
            testHost
                .Get<SubmitTicket>()
                .RunAsync(
                    actor,
                    new(
                        customer,
                        TicketKind.Change,
                        subject,
                        description,
                        FundingMode.ServiceHours,
                        null,
                        null
                    ),
                    Guid.NewGuid(),
                    default
                ),
            async db =>
            {
                var last = await db.Tickets.MaxAsync(t => t.Number);
                return !string.Equals(subject, "Ok", StringComparison.Ordinal)
                    ? (await db.Tickets.SingleAsync(t => t.Number == last)).Subject
                    : (await db.TicketTexts.SingleAsync(t => t.TicketNumber == last)).Description;
            }
        );

    private Task<(Refusal?, string?)> SubmitIntakeAnswerAsync(string text) =>
        ReadAsync(
            testHost
                .Get<SubmitTicket>()
                .RunAsync(
                    actor,
                    new(customer, TicketKind.Bug, "Ok", "", FundingMode.ServiceHours, null, null)
                    {
                        Answers = new Dictionary<IntakeItems, string>
                        {
                            [IntakeItems.Steps] = text,
                        },
                    },
                    Guid.NewGuid(),
                    default
                ),
            async db =>
            {
                var last = await db.Tickets.MaxAsync(t => t.Number);

                // A blank answer is not stored.
                return await db
                        .IntakeAnswers.Where(a => a.TicketNumber == last)
                        .Select(a => a.Text)
                        .SingleOrDefaultAsync()
                    ?? "";
            }
        );

    private Task<(Refusal?, string?)> ReadLastMessageAsync<T>(Task<Outcome<T>> command) =>
        ReadAsync(command, db => LoadLastMessageAsync(db, m => m.Text));

    private Task<(Refusal?, string?)> RecordSenderAsync(string text) =>
        ReadAsync(
            testHost.Get<RecordCustomerMessage>().RunAsync(actor, Target, text, "Said", default),
            db => LoadLastMessageAsync(db, m => m.SaidBy)
        );

    private async Task<(Refusal?, string?)> AskAsync(string text)
    {
        var question = await ReadLastMessageAsync(
            testHost.Get<AskCustomer>().RunAsync(actor, Target, text, default)
        );
        if (question.Item1 is not null)
        {
            return question;
        }

        var answered = await ReadLastMessageAsync(
            testHost.Get<RecordAnswer>().RunAsync(actor, Target, "Eva", text, default)
        );
        return string.Equals(answered.Item2, question.Item2, StringComparison.Ordinal)
            ? answered
            : (null, null);
    }

    private async Task<string?> LoadLastMessageAsync(WorkbenchDb db, Func<Message, string> of) =>
        of(
            await db
                .Messages.AsNoTracking()
                .Where(m => m.TicketNumber == started)
                .OrderByDescending(m => m.No)
                .FirstAsync()
        );

    private Task<(Refusal?, string?)> TimeAsync(string text) =>
        ReadAsync(
            testHost
                .Get<RegisterTime>()
                .RunAsync(
                    actor,
                    started,
                    new(1, testHost.Today, Activity.Fix, text),
                    Guid.NewGuid(),
                    default
                ),
            db =>
                db.TimeEntries.Where(t => t.TicketNumber == started)
                    .OrderByDescending(t => t.No)
                    .Select(t => t.Note)
                    .FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> ReasonAsync(string text) =>
        ReadAsync(
            testHost
                .Get<MoveToFront>()
                .RunAsync(actor, new(queued, null, Guid.NewGuid()), text, default),
            db =>
                db.TicketChanges.Where(c => c.TicketNumber == queued)
                    .OrderByDescending(c => c.No)
                    .Select(c => c.Reason)
                    .FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> CustomerAsync(string text) =>
        ReadAsync(
            testHost
                .Get<AddCustomer>()
                .RunAsync(
                    actor,
                    new($"T{++count}", text, "", "", TestHostData.LaunchDate),
                    Guid.NewGuid(),
                    default
                ),
            db =>
                db.Customers.OrderByDescending(c => c.Id).Select(c => c.Name).FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> PersonAsync(string text) =>
        ReadAsync(
            testHost
                .Get<InvitePerson>()
                .RunAsync(
                    actor,
                    new(text, $"p{++count}@example.test", Roles.Sales),
                    Guid.NewGuid(),
                    default
                ),
            db => db.People.OrderByDescending(p => p.Id).Select(p => p.Name).FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> EvidenceAsync(string text) =>
        ReadAsync(
            testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    actor,
                    Target,
                    new(
                        BugClass.CommonSystemBug,
                        [new(BugQuestion.HappensInCleanShop, BugReply.No, text)],
                        "Known"
                    ),
                    default
                ),
            db =>
                db.BugEvidence.OrderByDescending(e => e.ClassificationNo)
                    .Select(e => e.Evidence)
                    .FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> ReleaseAsync(string text) =>
        ReadAsync(
            testHost
                .Get<PlanProductReport>()
                .RunAsync(actor, new(1, null, Guid.NewGuid()), text, default),
            db =>
                db.ProductReports.Where(r => r.No == 1).Select(r => r.Release).FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> BusyAsync(string text) =>
        ReadAsync(
            testHost
                .Get<AddBusyPeriod>()
                .RunAsync(
                    actor,
                    new(TestHostData.LaunchDate, TestHostData.LaunchDate, 1, text),
                    Guid.NewGuid(),
                    default
                ),
            db =>
                db.BusyPeriods.OrderByDescending(b => b.Id)
                    .Select(b => b.Note)
                    .FirstOrDefaultAsync()
        );

    private async Task<(Refusal?, string?)> AbsenceAsync(string text)
    {
        var added = await testHost
            .Get<AddAbsence>()
            .RunAsync(
                actor,
                actor.Id,
                new(testHost.Today, testHost.Today, DayPart.WholeDay, text),
                Guid.NewGuid(),
                default
            );
        var read = await ReadAsync(
            Task.FromResult(added),
            db => db.Absences.OrderByDescending(a => a.Id).Select(a => a.Note).FirstOrDefaultAsync()
        );
        if (added.Refusal is null)
        {
            // The next text needs the same day.
            (
                await testHost
                    .Get<CancelAbsence>()
                    .RunAsync(actor, new(added.ShouldSucceed(), null, Guid.NewGuid()), default)
            ).ShouldSucceed();
        }

        return read;
    }

    private Task<(Refusal?, string?)> ContactAsync(string text) =>
        ReadAsync(
            testHost
                .Get<RecordSalesContact>()
                .RunAsync(
                    actor,
                    new(SalesTaskKind.NotLaunched, 1, null, Guid.NewGuid()),
                    new(ContactChannel.Phone, text, testHost.Today.AddDays(1)),
                    default
                ),
            LatestFollowUpAsync
        );

    private Task<(Refusal?, string?)> SpokenToAsync(string text) =>
        ReadAsync(
            testHost
                .Get<RecordSalesContact>()
                .RunAsync(
                    actor,
                    new(SalesTaskKind.NotLaunched, 1, null, Guid.NewGuid()),
                    new(ContactChannel.Phone, "", testHost.Today.AddDays(1)) { SaidBy = text },
                    default
                ),
            db =>
                db.SalesFollowUps.OrderByDescending(f => f.No)
                    .Select(f => f.SaidBy)
                    .FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> SnoozeAsync(string text) =>
        ReadAsync(
            testHost
                .Get<SnoozeSalesTask>()
                .RunAsync(
                    actor,
                    new(SalesTaskKind.NotLaunched, 1, null, Guid.NewGuid()),
                    testHost.Today.AddDays(1),
                    text,
                    default
                ),
            LatestFollowUpAsync
        );

    private Task<(Refusal?, string?)> PostponeHandOverAsync(string text) =>
        ReadAsync(
            testHost
                .Get<PostponeHandOver>()
                .RunAsync(
                    actor,
                    actor.Id,
                    WorkingCalendar.FirstWorkingDay(testHost.Today.AddDays(1)),
                    text,
                    Guid.NewGuid(),
                    default
                ),
            db =>
                db.HandOverPostponements.OrderByDescending(p => p.No)
                    .Select(p => p.Reason)
                    .FirstOrDefaultAsync()
        );

    private static Task<string?> LatestFollowUpAsync(WorkbenchDb db) =>
        db.SalesFollowUps.OrderByDescending(f => f.No).Select(f => f.Note).FirstOrDefaultAsync();

    private async Task<(Refusal?, string?)> UndoHandOverAsync(string text)
    {
        var customer = await testHost.CreateCustomerAsync($"hand-over {++count}");
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    actor,
                    customer,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        var done = (
            await testHost
                .Get<HandOverMonth>()
                .RunAsync(actor, ThisMonth, null, Guid.NewGuid(), default)
        ).ShouldSucceed();
        return await ReadAsync(
            testHost.Get<UndoHandOver>().RunAsync(actor, done.No, text, Guid.NewGuid(), default),
            db =>
                db.BillingHandOverUndos.Where(u => u.HandOverNo == done.No)
                    .Select(u => u.Reason)
                    .FirstOrDefaultAsync()
        );
    }

    private async Task<(Refusal?, string?)> UnlockMonthAsync(string text)
    {
        var month = ThisMonth.Previous;
        await testHost.Get<LockMonth>().RunAsync(actor, month, Guid.NewGuid(), default);
        return await ReadAsync(
            testHost.Get<UnlockMonth>().RunAsync(actor, month, text, Guid.NewGuid(), default),
            db =>
                db.MonthLockChanges.OrderByDescending(c => c.No)
                    .Select(c => c.Reason)
                    .FirstOrDefaultAsync()
        );
    }

    private BillingMonth ThisMonth => BillingMonth.FromDate(testHost.Today);

    private Task<(Refusal?, string?)> SettingAsync(string text) =>
        ReadAsync(
            testHost
                .Get<ChangeSetting>()
                .RunAsync(
                    actor,
                    new(SettingKey.SenderAddress, text),
                    null,
                    Guid.NewGuid(),
                    default
                ),
            db =>
                db.SettingChanges.OrderByDescending(c => c.No)
                    .Select(c => c.ToValue)
                    .FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> DraftAsync(string text) =>
        ReadAsync(
            testHost.Get<SaveDraft>().RunAsync(actor, started, "reply", text, null, default),
            async db =>
                await db
                    .Drafts.Where(d => d.Field == "reply")
                    .Select(d => d.Text)
                    .FirstOrDefaultAsync()
                ?? ""
        );
}
