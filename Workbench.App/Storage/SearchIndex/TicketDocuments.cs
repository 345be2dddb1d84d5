using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage.Rows;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// Maintains the texts by which tickets are found. They are updated in the transaction that stores the texts themselves. Tickets
/// of older databases get theirs during the migration.
/// </summary>
public static class TicketDocuments
{
    private const int PageSize = 500;

    /// <summary>Updates the documents of the tickets whose texts are about to be saved.</summary>
    public static async Task UpdateAsync(WorkbenchDb db, CancellationToken ct)
    {
        var changes = TicketTextChanges.Collect(db);
        if (changes.IsEmpty)
        {
            return;
        }

        await changes.FindRemovedFilesAsync(db, ct);
        var added = changes.AddedTickets.ToDictionary(
            t => t.Number,
            t => new TicketDocumentRow { TicketNumber = t.Number, CustomerId = t.CustomerId }
        );
        db.TicketDocuments.AddRange(added.Values);
        var others = changes.Numbers.Where(n => !added.ContainsKey(n)).ToList();
        var documents =
            others.Count == 0
                ? []
                : await db
                    .TicketDocuments.Where(d => others.Contains(d.TicketNumber))
                    .ToListAsync(ct);
        var titles = await changes.LoadReportTitlesAsync(db, ct);
        var texts = new List<string>();
        foreach (var document in added.Values.Concat(documents))
        {
            await ApplyAsync(db, document, changes, titles, texts, ct);
            db.Entry(document).DetectChanges();
        }

        await SearchTerms.AddAsync(db, texts, ct);
    }

    /// <summary>
    /// Adds documents to tickets that have none, some hundred per transaction. After an interruption it continues at the next
    /// start.
    /// </summary>
    public static async Task AddMissingAsync(
        IDbContextFactory<WorkbenchDb> contexts,
        CancellationToken ct
    )
    {
        for (var last = 0; ; )
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (await TicketsWithoutDocument(db, last).FirstOrDefaultAsync(ct) is null)
            {
                return;
            }

            db.AllowsWrites = true;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            // Several nodes may start at once. The lock lets one at a time look for missing documents and add them.
            await db.LockQueueAsync(ct);
            var missing = await TicketsWithoutDocument(db, last).Take(PageSize).ToListAsync(ct);
            var documents = await CreateAsync(db, missing, ct);
            db.TicketDocuments.AddRange(documents);
            await SearchTerms.AddAsync(db, documents.SelectMany(TextsOf), ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            last = missing.Count > 0 ? missing[^1].Number : last;
        }
    }

    private static async Task ApplyAsync(
        WorkbenchDb db,
        TicketDocumentRow document,
        TicketTextChanges changes,
        Dictionary<int, string> titles,
        List<string> texts,
        CancellationToken ct
    )
    {
        var number = document.TicketNumber;
        if (changes.Tickets.TryGetValue(number, out var ticket))
        {
            document.CustomerId = ticket.CustomerId;
            texts.Add(document.Subject = DocumentText.Create(ticket.Subject));
            texts.Add(
                document.Report = ticket.ProductReportNo is { } report
                    ? DocumentText.Create(titles[report])
                    : ""
            );
        }

        document.Description = Add(document.Description, changes.Descriptions[number]);
        document.Conversation = Add(document.Conversation, changes.Messages[number]);
        document.Notes = Add(document.Notes, changes.Notes[number]);
        document.Files = Add(document.Files, changes.Files[number]);
        if (changes.NoteRevisions.Contains(number))
        {
            texts.Add(document.Notes = await NotesAsync(db, number, changes, ct));
        }

        if (changes.TicketsWithRemovedFiles.Contains(number))
        {
            document.Files = await FilesAsync(db, number, changes, ct);
        }

        document.UpdatePairs();

        string Add(string current, IEnumerable<string> added)
        {
            foreach (var text in added)
            {
                texts.Add(DocumentText.Create(text));
                current = DocumentText.Append(current, text);
            }

            return current;
        }
    }

    private static async Task<string> NotesAsync(
        WorkbenchDb db,
        int number,
        TicketTextChanges changes,
        CancellationToken ct
    )
    {
        var notes = await db
            .Messages.AsNoTracking()
            .Where(m => m.TicketNumber == number && m.Kind == MessageKind.Note)
            .ToListAsync(ct);
        var revisions = await db
            .NoteRevisions.AsNoTracking()
            .Where(r => r.TicketNumber == number)
            .ToListAsync(ct);
        return DocumentText.Create(
            LatestNotes(notes, [.. revisions, .. changes.NoteRevisions[number]])
                .Concat(changes.Notes[number])
        );
    }

    private static async Task<string> FilesAsync(
        WorkbenchDb db,
        int number,
        TicketTextChanges changes,
        CancellationToken ct
    )
    {
        var files = await db
            .Attachments.AsNoTracking()
            .Where(a =>
                a.TicketNumber == number && !db.AttachmentRemovals.Any(r => r.AttachmentId == a.Id)
            )
            .OrderBy(a => a.Id)
            .ToListAsync(ct);
        return DocumentText.Create(
            files
                .Where(f => !changes.RemovedFiles.Contains(f.Id))
                .Select(f => f.FileName)
                .Concat(changes.Files[number])
        );
    }

    private static IEnumerable<string> LatestNotes(
        IEnumerable<Message> notes,
        IReadOnlyCollection<NoteRevision> revisions
    ) =>
        notes
            .OrderBy(n => n.No)
            .Select(n =>
                revisions.Where(r => r.MessageNo == n.No).MaxBy(r => r.No)?.Text ?? n.Text
            );

    private static async Task<List<TicketDocumentRow>> CreateAsync(
        WorkbenchDb db,
        List<Ticket> tickets,
        CancellationToken ct
    )
    {
        var numbers = tickets.Select(t => t.Number).ToList();
        var reports = tickets.Select(t => t.ProductReportNo).OfType<int>().Distinct().ToList();
        var titles = await db
            .ProductReports.Where(r => reports.Contains(r.No))
            .ToDictionaryAsync(r => r.No, r => r.Title, ct);
        var descriptions = await Read(db.TicketTexts.Where(t => numbers.Contains(t.TicketNumber)));
        var answers = await Read(db.IntakeAnswers.Where(t => numbers.Contains(t.TicketNumber)));
        var messages = await Read(db.Messages.Where(t => numbers.Contains(t.TicketNumber)));
        var revisions = await Read(db.NoteRevisions.Where(t => numbers.Contains(t.TicketNumber)));
        var files = await Read(
            db.Attachments.Where(a =>
                numbers.Contains(a.TicketNumber)
                && !db.AttachmentRemovals.Any(r => r.AttachmentId == a.Id)
            )
        );
        var written = descriptions
            .Select(d => (d.TicketNumber, Text: d.Description))
            .Concat(answers.Select(a => (a.TicketNumber, a.Text)))
            .ToLookup(d => d.TicketNumber, d => d.Text);
        var messagesOf = messages
            .OrderBy(m => m.No)
            .ToLookup(m => (m.TicketNumber, IsNote: m.Kind == MessageKind.Note));
        var revisionsOf = revisions.ToLookup(r => r.TicketNumber);
        var filesOf = files.OrderBy(f => f.Id).ToLookup(f => f.TicketNumber, f => f.FileName);
        return [.. tickets.Select(Create)];

        TicketDocumentRow Create(Ticket ticket)
        {
            var number = ticket.Number;
            var notes = LatestNotes(messagesOf[(number, true)], [.. revisionsOf[number]]);
            var document = new TicketDocumentRow
            {
                TicketNumber = number,
                CustomerId = ticket.CustomerId,
                Subject = DocumentText.Create(ticket.Subject),
                Description = DocumentText.Create(written[number]),
                Conversation = DocumentText.Create(messagesOf[(number, false)].Select(m => m.Text)),
                Notes = DocumentText.Create(notes),
                Files = DocumentText.Create(filesOf[number]),
                Report = DocumentText.Create(
                    ticket.ProductReportNo is { } no ? titles.GetValueOrDefault(no, "") : ""
                ),
            };
            document.UpdatePairs();
            return document;
        }

        Task<List<T>> Read<T>(IQueryable<T> rows)
            where T : class => rows.AsNoTracking().ToListAsync(ct);
    }

    private static IEnumerable<string> TextsOf(TicketDocumentRow document) =>
        [
            document.Subject,
            document.Description,
            document.Conversation,
            document.Notes,
            document.Files,
            document.Report,
        ];

    private static IOrderedQueryable<Ticket> TicketsWithoutDocument(WorkbenchDb db, int after) =>
        db
            .Tickets.AsNoTracking()
            .Where(t =>
                t.Number > after && !db.TicketDocuments.Any(d => d.TicketNumber == t.Number)
            )
            .OrderBy(t => t.Number);
}
