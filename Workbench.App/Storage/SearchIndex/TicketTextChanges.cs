using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Intake;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>The texts of tickets that are about to be saved, by the number of the ticket.</summary>
internal sealed class TicketTextChanges
{
    private readonly List<AttachmentRemoval> removals;
    private readonly List<Attachment> attachments;
    private readonly HashSet<int> ticketsWithRemovedFiles = [];

    private TicketTextChanges(WorkbenchDb db)
    {
        removals = Added<AttachmentRemoval>(db);
        attachments = Added<Attachment>(db);
        AddedTickets = Added<Ticket>(db);
        Tickets = AddedTickets.Concat(ChangedTickets(db)).ToDictionary(t => t.Number);
        Descriptions = Added<TicketText>(db)
            .Select(t => (t.TicketNumber, Text: t.Description))
            .Concat(Added<IntakeAnswer>(db).Select(a => (a.TicketNumber, a.Text)))
            .ToLookup(t => t.TicketNumber, t => t.Text);
        var messages = Added<Message>(db)
            .OrderBy(m => m.No)
            .ToLookup(m => m.Kind == MessageKind.Note);
        Messages = messages[false].ToLookup(m => m.TicketNumber, m => m.Text);
        Notes = messages[true].ToLookup(m => m.TicketNumber, m => m.Text);
        NoteRevisions = Added<NoteRevision>(db).ToLookup(r => r.TicketNumber);
        Files = attachments.OrderBy(a => a.Id).ToLookup(a => a.TicketNumber, a => a.FileName);
    }

    public IReadOnlyList<Ticket> AddedTickets { get; }

    /// <summary>The added tickets, and those whose subject, customer or report changes.</summary>
    public IReadOnlyDictionary<int, Ticket> Tickets { get; }

    public ILookup<int, string> Descriptions { get; }

    public ILookup<int, string> Messages { get; }

    public ILookup<int, string> Notes { get; }

    public ILookup<int, NoteRevision> NoteRevisions { get; }

    public ILookup<int, string> Files { get; }

    public HashSet<int> RemovedFiles { get; } = [];

    public IReadOnlySet<int> TicketsWithRemovedFiles => ticketsWithRemovedFiles;

    public bool IsEmpty => removals.Count == 0 && !Numbers.Any();

    public IEnumerable<int> Numbers =>
        Tickets
            .Keys.Concat(Descriptions.Select(d => d.Key))
            .Concat(Messages.Select(m => m.Key))
            .Concat(Notes.Select(n => n.Key))
            .Concat(NoteRevisions.Select(r => r.Key))
            .Concat(Files.Select(f => f.Key))
            .Concat(ticketsWithRemovedFiles)
            .Distinct();

    public static TicketTextChanges Collect(WorkbenchDb db) => new(db);

    /// <summary>Finds the tickets whose files are removed.</summary>
    public async Task FindRemovedFilesAsync(WorkbenchDb db, CancellationToken ct)
    {
        foreach (var removal in removals)
        {
            RemovedFiles.Add(removal.AttachmentId);
            var attachment =
                attachments.Find(a => a.Id == removal.AttachmentId)
                ?? await db.Attachments.FindAsync([removal.AttachmentId], ct);
            if (attachment is not null)
            {
                ticketsWithRemovedFiles.Add(attachment.TicketNumber);
            }
        }
    }

    /// <summary>Returns the titles of the product reports of the changed tickets.</summary>
    public async Task<Dictionary<int, string>> LoadReportTitlesAsync(
        WorkbenchDb db,
        CancellationToken ct
    )
    {
        var numbers = Tickets
            .Values.Select(t => t.ProductReportNo)
            .OfType<int>()
            .Distinct()
            .ToList();
        var titles = new Dictionary<int, string>();
        foreach (var number in numbers)
        {
            titles[number] = (await db.FindAsync<ProductReport>([number], ct))?.Title ?? "";
        }

        return titles;
    }

    private static List<T> Added<T>(WorkbenchDb db)
        where T : class =>
        [
            .. db
                .ChangeTracker.Entries<T>()
                .Where(e => e.State == EntityState.Added)
                .Select(e => e.Entity),
        ];

    private static IEnumerable<Ticket> ChangedTickets(WorkbenchDb db) =>
        db.ChangeTracker.Entries<Ticket>().Where(ChangesTicket).Select(e => e.Entity);

    /// <summary>Returns whether a row is a ticket whose subject, customer or report changes.</summary>
    public static bool ChangesTicket(EntityEntry entry) =>
        entry is { Entity: Ticket, State: EntityState.Modified }
        && (
            entry.Property(nameof(Ticket.Subject)).IsModified
            || entry.Property(nameof(Ticket.CustomerId)).IsModified
            || entry.Property(nameof(Ticket.ProductReportNo)).IsModified
        );
}
