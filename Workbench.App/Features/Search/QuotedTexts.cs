using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Search;

/// <summary>The texts of found tickets as they were written, one statement for each part that is quoted.</summary>
internal sealed class QuotedTexts
{
    /// <summary>Messages that are read to quote one.</summary>
    private const int MaxMessages = 1_000;

    private readonly Dictionary<TicketParts, ILookup<int, string>> texts = [];

    public static async Task<QuotedTexts> LoadAsync(
        WorkbenchDb db,
        IEnumerable<TicketRank> ranks,
        CancellationToken ct
    )
    {
        var quoted = new QuotedTexts();
        foreach (var tickets in ranks.GroupBy(r => r.Quote, r => r.Number))
        {
            quoted.texts[tickets.Key] = tickets.Key switch
            {
                TicketParts.Description => await DescriptionsAsync(db, [.. tickets], ct),
                TicketParts.Report => await ReportsAsync(db, [.. tickets], ct),
                TicketParts.Conversation => await MessagesAsync(db, [.. tickets], ct),
                TicketParts.Notes => await NotesAsync(db, [.. tickets], ct),
                TicketParts.Files => await FilesAsync(db, [.. tickets], ct),
                _ => Enumerable.Empty<int>().ToLookup(n => n, _ => ""),
            };
        }

        return quoted;
    }

    /// <summary>Returns a passage of the text that has the most terms; null if there is none.</summary>
    public Passage? PassageOf(TicketRank rank, IReadOnlyList<SearchText.Term> terms) =>
        texts[rank.Quote][rank.Number].MaxBy(t => Passage.CountTerms(t, terms)) is { } text
            ? Passage.Create(text, terms)
            : null;

    private static async Task<ILookup<int, string>> DescriptionsAsync(
        WorkbenchDb db,
        List<int> numbers,
        CancellationToken ct
    )
    {
        var descriptions = db
            .TicketTexts.Where(t => numbers.Contains(t.TicketNumber))
            .Select(t => new { t.TicketNumber, Text = t.Description });
        var answers = db
            .IntakeAnswers.Where(a => numbers.Contains(a.TicketNumber))
            .Select(a => new { a.TicketNumber, a.Text });
        return (await descriptions.Concat(answers).ToListAsync(ct)).ToLookup(
            t => t.TicketNumber,
            t => t.Text
        );
    }

    private static async Task<ILookup<int, string>> ReportsAsync(
        WorkbenchDb db,
        List<int> numbers,
        CancellationToken ct
    ) =>
        (
            await (
                from ticket in db.Tickets
                where numbers.Contains(ticket.Number)
                join report in db.ProductReports on ticket.ProductReportNo equals (int?)report.No
                select new { ticket.Number, report.Title }
            ).ToListAsync(ct)
        ).ToLookup(r => r.Number, r => r.Title);

    private static async Task<ILookup<int, string>> MessagesAsync(
        WorkbenchDb db,
        List<int> numbers,
        CancellationToken ct
    ) =>
        (
            await db
                .Messages.Where(m => numbers.Contains(m.TicketNumber) && m.Kind != MessageKind.Note)
                .OrderByDescending(m => m.TicketNumber)
                .ThenByDescending(m => m.No)
                .Take(MaxMessages)
                .Select(m => new { m.TicketNumber, m.Text })
                .ToListAsync(ct)
        ).ToLookup(m => m.TicketNumber, m => m.Text);

    /// <summary>Returns the latest texts of notes.</summary>
    private static async Task<ILookup<int, string>> NotesAsync(
        WorkbenchDb db,
        List<int> numbers,
        CancellationToken ct
    ) =>
        (
            await (
                from note in db.Messages
                where numbers.Contains(note.TicketNumber) && note.Kind == MessageKind.Note
                orderby note.TicketNumber descending, note.No descending
                select new
                {
                    note.TicketNumber,
                    Text = db.NoteRevisions.Where(r =>
                            r.TicketNumber == note.TicketNumber && r.MessageNo == note.No
                        )
                        .OrderByDescending(r => r.No)
                        .Select(r => r.Text)
                        .FirstOrDefault()
                        ?? note.Text,
                }
            )
                .Take(MaxMessages)
                .ToListAsync(ct)
        ).ToLookup(m => m.TicketNumber, m => m.Text);

    private static async Task<ILookup<int, string>> FilesAsync(
        WorkbenchDb db,
        List<int> numbers,
        CancellationToken ct
    ) =>
        (
            await db
                .Attachments.Where(a =>
                    numbers.Contains(a.TicketNumber)
                    && !db.AttachmentRemovals.Any(r => r.AttachmentId == a.Id)
                )
                .Select(a => new { a.TicketNumber, a.FileName })
                .ToListAsync(ct)
        ).ToLookup(a => a.TicketNumber, a => a.FileName);
}
