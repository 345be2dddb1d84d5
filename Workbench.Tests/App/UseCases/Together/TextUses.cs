using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts;
using Workbench.App.Features.BugClassification;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Delivery;
using Workbench.App.Features.Drafts;
using Workbench.App.Features.ProductReports;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Together;

/// <summary>Every text that somebody can write, sent through its use case and read back from the database.</summary>
internal sealed class TextUses(TestHost testHost, Actor actor, int customer, int started, int queued)
{
    private int count;

    /// <summary>Named as TextsOfUseCases finds them.</summary>
    public IReadOnlyList<(string Name, Func<string, Task<(Refusal?, string?)>> Send)> All =>
        [
            ("SubmitTicket.Subject", t => SubmitAsync(t, "")),
            ("SubmitTicket.Description", t => SubmitAsync("Ok", t)),
            ("AddNote.text", t => SaidAsync(testHost.Get<AddNote>().RunAsync(actor, On, t, default))),
            ("SubmitTicket.Told", ToldAsync),
            (
                "MessageCustomer.text",
                t => SaidAsync(testHost.Get<MessageCustomer>().RunAsync(actor, On, t, default))
            ),
            (
                "RecordCustomerMessage.text",
                t =>
                    SaidAsync(
                        testHost.Get<RecordCustomerMessage>().RunAsync(actor, On, "Eva", t, default)
                    )
            ),
            ("RecordCustomerMessage.saidBy", SaidByAsync),
            ("AskCustomer.question", AskAsync),
            ("RecordAnswer.answer", AskAsync),
            ("RegisterTime.Note", TimeAsync),
            ("MoveToFront.reason", ReasonAsync),
            ("AddCustomer.Name", CustomerAsync),
            ("InvitePerson.Name", PersonAsync),
            ("ClassifyBug.Evidence", EvidenceAsync),
            ("PlanProductReport.release", ReleaseAsync),
            ("AddBusyPeriod.Note", BusyAsync),
            ("SaveDraft.text", DraftAsync),
        ];

    private TicketCommandTarget On => new(started, null, Guid.NewGuid());

    private async Task<(Refusal?, string?)> ReadAsync<T>(
        Task<Outcome<T>> act,
        Func<WorkbenchDb, Task<string?>> read
    )
    {
        if ((await act).Refusal is { } refusal)
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

    private Task<(Refusal?, string?)> ToldAsync(string text) =>
        ReadAsync(
            testHost
                .Get<SubmitTicket>()
                .RunAsync(
                    actor,
                    new(customer, TicketKind.Bug, "Ok", "", FundingMode.ServiceHours, null, null)
                    {
                        Answers = new Dictionary<IntakeItems, string> { [IntakeItems.Steps] = text },
                    },
                    Guid.NewGuid(),
                    default
                ),
            async db =>
            {
                var last = await db.Tickets.MaxAsync(t => t.Number);

                // A blank answer tells nothing and is not kept.
                return await db
                        .IntakeAnswers.Where(a => a.TicketNumber == last)
                        .Select(a => a.Text)
                        .SingleOrDefaultAsync()
                    ?? "";
            }
        );

    private Task<(Refusal?, string?)> SaidAsync<T>(Task<Outcome<T>> act) =>
        ReadAsync(act, db => LastMessageAsync(db, m => m.Text));

    private Task<(Refusal?, string?)> SaidByAsync(string text) =>
        ReadAsync(
            testHost.Get<RecordCustomerMessage>().RunAsync(actor, On, text, "Said", default),
            db => LastMessageAsync(db, m => m.SaidBy)
        );

    private async Task<(Refusal?, string?)> AskAsync(string text)
    {
        var asked = await SaidAsync(testHost.Get<AskCustomer>().RunAsync(actor, On, text, default));
        if (asked.Item1 is not null)
        {
            return asked;
        }

        var answered = await SaidAsync(
            testHost.Get<RecordAnswer>().RunAsync(actor, On, "Eva", text, default)
        );
        return string.Equals(answered.Item2, asked.Item2, StringComparison.Ordinal)
            ? answered
            : (null, null);
    }

    private async Task<string?> LastMessageAsync(WorkbenchDb db, Func<Message, string> of) =>
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
                    On,
                    new(
                        BugClass.CommonSystemBug,
                        [new(BugQuestion.HappensInReferenceShop, BugReply.No, text)],
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

    private Task<(Refusal?, string?)> DraftAsync(string text) =>
        ReadAsync(
            testHost.Get<SaveDraft>().RunAsync(actor, started, "reply", text, default),
            async db =>
                await db
                    .Drafts.Where(d => d.Field == "reply")
                    .Select(d => d.Text)
                    .FirstOrDefaultAsync()
                ?? ""
        );
}
