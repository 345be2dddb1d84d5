using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Relations;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Shared.Tickets;

/// <summary>
/// Reads everything that is stored about a ticket in two statements, once for all panels of its page. The panels take from it
/// what they show, each with its own permission.
/// </summary>
public sealed class TicketContentsReader(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
)
    : KeyedRead<int, TicketContents?>(
        publisher,
        time,
        ChangeTopic.Ticket,
        ChangeTopic.Account,
        ChangeTopic.Timer,
        ChangeTopic.Escalation,
        ChangeTopic.ProductReport
    )
{
    /// <returns>The contents; null if there is no ticket with that number.</returns>
    public Task<TicketContents?> GetAsync(int number, CancellationToken ct) =>
        GetAsync(number, ReadAsync, ct);

    private async Task<TicketContents?> ReadAsync(int number, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await RowsOf(db, number).AsNoTracking().ToListAsync(ct);
        if (rows.Find(r => r.Ticket is not null) is not { } first)
        {
            return null;
        }

        var contents = AddDetails(Create(first, rows), rows);
        return contents with { Others = await OthersAsync(db, contents, ct) };
    }

    private static TicketContents Create(Row first, List<Row> rows) =>
        new(
            first.Ticket!,
            first.Version!.Value,
            first.Text?.Description ?? "",
            first.Customer!,
            first.Account!,
            first.Agreement
        )
        {
            Term = rows.Select(r => r.Term).OfType<Term>().MaxBy(t => t.Number),
            Sources = [.. rows.Select(r => r.Source).OfType<HoursSource>().OrderBy(s => s.No)],
            Changes = [.. rows.Select(r => r.Change).OfType<TicketChange>().OrderBy(c => c.No)],
            TimeEntries =
            [
                .. rows.Where(r => r.Time is not null)
                    .Select(r => new TicketContents.RecordedTime(
                        r.Time!,
                        r.RecordedBy!.Value,
                        r.Origin!.Value
                    ))
                    .OrderBy(t => t.Entry.No),
            ],
            LedgerEntries =
            [
                .. rows.Select(r => r.LedgerEntry).OfType<LedgerEntry>().OrderBy(e => e.No),
            ],
            Messages =
            [
                .. rows.Select(r => r.Message).OfType<Message>().OrderByDescending(m => m.No),
            ],
            NoteRevisions =
            [
                .. rows.Select(r => r.Revision).OfType<NoteRevision>().OrderBy(r => r.No),
            ],
            Timers =
            [
                .. rows.Select(r => r.Timer).OfType<RunningTimer>().OrderBy(t => t.StartedAt),
            ],
            ParkedTimers =
            [
                .. rows.Select(r => r.Parked)
                    .OfType<ParkedTimer>()
                    .OrderBy(t => t.StartedAt)
                    .ThenBy(t => t.TechnicianId),
            ],
        };

    private static TicketContents AddDetails(TicketContents contents, List<Row> rows) =>
        contents with
        {
            Attachments = [.. rows.Select(r => r.File).OfType<Attachment>().OrderBy(a => a.Id)],
            Classifications =
            [
                .. rows.Select(r => r.Classification)
                    .OfType<BugClassification>()
                    .OrderBy(c => c.No),
            ],
            Evidence = [.. rows.Select(r => r.Evidence).OfType<BugEvidence>().OrderBy(e => e.No)],
            FundingChoices =
            [
                .. rows.Select(r => r.Choice).OfType<FundingChoice>().OrderBy(c => c.No),
            ],
            IntakeAnswers =
            [
                .. rows.Select(r => r.Answer).OfType<IntakeAnswer>().OrderBy(a => a.Item),
            ],
            Watches =
            [
                .. rows.Select(r => r.Watch)
                    .OfType<TicketWatch>()
                    .OrderBy(w => w.Since)
                    .ThenBy(w => w.PersonId),
            ],
            Linked =
            [
                .. rows.Select(r => r.Link)
                    .OfType<TicketLink>()
                    .Select(l =>
                        l.LowerNumber == contents.Ticket.Number ? l.HigherNumber : l.LowerNumber
                    ),
            ],
        };

#pragma warning disable MA0051 // One statement, whose parts are alike.
    /// <summary>Joins the lists of a ticket beside each other: a row has one of them.</summary>
    private static IQueryable<Row> RowsOf(WorkbenchDb db, int number)
    {
        var parts = db.Parts(17);
        var customerOf = db.Tickets.Where(t => t.Number == number).Select(t => t.CustomerId);
        var messages = NewestMessages(db, number);
        var parkedTimers = ParkedOn(db, number);
        return from root in db.Tickets
            where root.Number == number
            from part in parts
            join ticket in db.Tickets.Where(x => x.Number == number)
                on part equals 0
                into ticketRows
            from ticket in ticketRows.DefaultIfEmpty()
            join text in db.TicketTexts.Where(x => x.TicketNumber == number)
                on part equals 0
                into textRows
            from text in textRows.DefaultIfEmpty()
            join customer in db.Customers.Where(x => x.Id == customerOf.First())
                on part equals 0
                into customerRows
            from customer in customerRows.DefaultIfEmpty()
            join account in db.Accounts.Where(x => x.CustomerId == customerOf.First())
                on part equals 0
                into accountRows
            from account in accountRows.DefaultIfEmpty()
            join agreement in db.Agreements.Where(x => x.CustomerId == customerOf.First())
                on part equals 0
                into agreementRows
            from agreement in agreementRows.DefaultIfEmpty()
            join term in db.Terms.Where(x => x.CustomerId == customerOf.First())
                on part equals 1
                into termRows
            from term in termRows.DefaultIfEmpty()
            join source in db.HoursSources.Where(x =>
                x.CustomerId == customerOf.First() && x.LapsedOn == null
            )
                on part equals 2
                into sourceRows
            from source in sourceRows.DefaultIfEmpty()
            join change in db.TicketChanges.Where(x => x.TicketNumber == number)
                on part equals 3
                into changeRows
            from change in changeRows.DefaultIfEmpty()
            join entry in db.TimeEntries.Where(x => x.TicketNumber == number)
                on part equals 4
                into entryRows
            from entry in entryRows.DefaultIfEmpty()
            join ledgerEntry in db.LedgerEntries.Where(x => x.TicketNumber == number)
                on part equals 5
                into ledgerEntryRows
            from ledgerEntry in ledgerEntryRows.DefaultIfEmpty()
            join message in messages on part equals 6 into messageRows
            from message in messageRows.DefaultIfEmpty()
            join revision in db.NoteRevisions.Where(x => x.TicketNumber == number)
                on part equals 7
                into revisionRows
            from revision in revisionRows.DefaultIfEmpty()
            join timer in db.Timers.Where(x => x.TicketNumber == number)
                on part equals 8
                into timerRows
            from timer in timerRows.DefaultIfEmpty()
            join parked in parkedTimers on part equals 9 into parkedRows
            from parked in parkedRows.DefaultIfEmpty()
            join file in db.Attachments.Where(x =>
                x.TicketNumber == number && !db.AttachmentRemovals.Any(r => r.AttachmentId == x.Id)
            )
                on part equals 10
                into fileRows
            from file in fileRows.DefaultIfEmpty()
            join classification in db.BugClassifications.Where(x => x.TicketNumber == number)
                on part equals 11
                into classificationRows
            from classification in classificationRows.DefaultIfEmpty()
            join evidence in db.BugEvidence.Where(x => x.TicketNumber == number)
                on part equals 12
                into evidenceRows
            from evidence in evidenceRows.DefaultIfEmpty()
            join choice in db.FundingChoices.Where(x => x.TicketNumber == number)
                on part equals 13
                into choiceRows
            from choice in choiceRows.DefaultIfEmpty()
            join answer in db.IntakeAnswers.Where(x => x.TicketNumber == number)
                on part equals 14
                into answerRows
            from answer in answerRows.DefaultIfEmpty()
            join watch in db.TicketWatches.Where(x => x.TicketNumber == number)
                on part equals 15
                into watchRows
            from watch in watchRows.DefaultIfEmpty()
            join link in db.TicketLinks.Where(l =>
                l.LowerNumber == number || l.HigherNumber == number
            )
                on part equals 16
                into linkRows
            from link in linkRows.DefaultIfEmpty()
            select new Row
            {
                Ticket = ticket,
                Version = part == 0 ? EF.Property<long?>(root, WorkbenchDb.VersionProperty) : null,
                Text = text,
                Customer = customer,
                Account = account,
                Agreement = agreement,
                Term = term,
                Source = source,
                Change = change,
                Time = entry,
                RecordedBy = EF.Property<int?>(entry!, WorkbenchDb.ActorProperty),
                Origin = EF.Property<RecordOrigin?>(entry!, WorkbenchDb.OriginProperty),
                LedgerEntry = ledgerEntry,
                Message = message,
                Revision = revision,
                Timer = timer,
                Parked = parked,
                File = file,
                Classification = classification,
                Evidence = evidence,
                Choice = choice,
                Answer = answer,
                Watch = watch,
                Link = link,
            };
    }

#pragma warning restore MA0051

    private static IQueryable<Message> NewestMessages(WorkbenchDb db, int number) =>
        db.Messages.Where(x =>
            x.TicketNumber == number
            && x.No
                > db.Messages.Where(m => m.TicketNumber == number).Max(m => m.No)
                    - TicketContents.MaxMessages
        );

    private static IQueryable<ParkedTimer> ParkedOn(WorkbenchDb db, int number) =>
        db.ParkedTimers.Where(x =>
            x.TicketNumber == number
            || db.Tickets.Any(m => m.Number == x.TicketNumber && m.MergedInto == number)
        );

    private static async Task<IReadOnlyList<Ticket>> OthersAsync(
        WorkbenchDb db,
        TicketContents contents,
        CancellationToken ct
    )
    {
        var ticket = contents.Ticket;
        var number = ticket.Number;
        var ofCustomer = db.Tickets.Where(t =>
            t.CustomerId == ticket.CustomerId && t.Number != number
        );
        List<int> named =
        [
            .. contents.Linked,
            .. new[] { ticket.MergedInto, ticket.FollowUpOf }.OfType<int>(),
        ];
        var others = db
            .Tickets.Where(t => t.MergedInto == number)
            .Concat(db.Tickets.Where(t => t.FollowUpOf == number))
            .Concat(ofCustomer.Where(t => t.HeldMinutes > 0));
        if (named.Count > 0)
        {
            others = others.Concat(db.Tickets.Where(t => named.Contains(t.Number)));
        }

        if (ticket.BundleNo is { } bundle)
        {
            others = others.Concat(
                db.Tickets.Where(t => t.BundleNo == bundle && t.Number != number)
            );
        }

        if (TicketCondition.IsOpen.Holds(ticket))
        {
            others = others.Concat(ofCustomer.Where(TicketCondition.CountsAtTriage.Expression));
        }

        return
        [
            .. (await others.AsNoTracking().ToListAsync(ct))
                .DistinctBy(t => t.Number)
                .OrderBy(t => t.SubmittedAt)
                .ThenBy(t => t.Number),
        ];
    }

    private sealed record Row
    {
        public Ticket? Ticket { get; init; }
        public long? Version { get; init; }
        public TicketText? Text { get; init; }
        public Customer? Customer { get; init; }
        public HoursAccount? Account { get; init; }
        public ServiceAgreement? Agreement { get; init; }
        public Term? Term { get; init; }
        public HoursSource? Source { get; init; }
        public TicketChange? Change { get; init; }
        public TimeEntry? Time { get; init; }
        public int? RecordedBy { get; init; }
        public RecordOrigin? Origin { get; init; }
        public LedgerEntry? LedgerEntry { get; init; }
        public Message? Message { get; init; }
        public NoteRevision? Revision { get; init; }
        public RunningTimer? Timer { get; init; }
        public ParkedTimer? Parked { get; init; }
        public Attachment? File { get; init; }
        public BugClassification? Classification { get; init; }
        public BugEvidence? Evidence { get; init; }
        public FundingChoice? Choice { get; init; }
        public IntakeAnswer? Answer { get; init; }
        public TicketWatch? Watch { get; init; }
        public TicketLink? Link { get; init; }
    }
}
