using Microsoft.EntityFrameworkCore;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Intake;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>The texts of tickets that are about to be saved, by the number of the ticket.</summary>
internal sealed class TicketTextChanges
{
    private readonly List<Ticket> added = [];
    private readonly List<AttachmentRemoval> removals = [];
    private readonly List<Attachment> attachments = [];
    private readonly HashSet<int> ticketsWithRemovedFiles = [];

    private TicketTextChanges(
        ILookup<int, string> descriptions,
        ILookup<int, string> messages,
        ILookup<int, string> notes,
        ILookup<int, NoteRevision> revisions
    ) =>
        (Descriptions, Messages, Notes, NoteRevisions) = (descriptions, messages, notes, revisions);

    /// <summary>The added tickets, and those whose subject, customer or report changes.</summary>
    public Dictionary<int, Ticket> Tickets { get; } = [];

    public IReadOnlyList<Ticket> AddedTickets => added;

    public ILookup<int, string> Descriptions { get; }

    public ILookup<int, string> Messages { get; }

    public ILookup<int, string> Notes { get; }

    public ILookup<int, NoteRevision> NoteRevisions { get; }

    public ILookup<int, string> Files { get; private set; } =
        Enumerable.Empty<Attachment>().ToLookup(a => a.TicketNumber, a => a.FileName);

    public IEnumerable<int> EditedNotes => NoteRevisions.Select(r => r.Key);

    public HashSet<int> RemovedFiles { get; } = [];

    public IReadOnlySet<int> TicketsWithRemovedFiles => ticketsWithRemovedFiles;

    public bool IsEmpty => removals.Count == 0 && !Numbers.Any();

    public IEnumerable<int> Numbers =>
        Tickets
            .Keys.Concat(Descriptions.Select(d => d.Key))
            .Concat(Messages.Select(m => m.Key))
            .Concat(Notes.Select(n => n.Key))
            .Concat(EditedNotes)
            .Concat(Files.Select(f => f.Key))
            .Concat(ticketsWithRemovedFiles)
            .Distinct();

    public static TicketTextChanges Collect(WorkbenchDb db)
    {
        var descriptions = new List<(int Ticket, string Text)>();
        var messages = new List<Message>();
        var revisions = new List<NoteRevision>();
        var (tickets, attachments, removals) = (
            new List<(Ticket Ticket, bool IsNew)>(),
            new List<Attachment>(),
            new List<AttachmentRemoval>()
        );
        foreach (
            var entry in db
                .ChangeTracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified)
        )
        {
            switch (entry.Entity)
            {
                case Ticket ticket when entry.State == EntityState.Added:
                    tickets.Add((ticket, true));
                    break;
                case Ticket ticket
                    when entry.Property(nameof(Ticket.Subject)).IsModified
                        || entry.Property(nameof(Ticket.CustomerId)).IsModified
                        || entry.Property(nameof(Ticket.ProductReportNo)).IsModified:
                    tickets.Add((ticket, false));
                    break;
                case TicketText text:
                    descriptions.Add((text.TicketNumber, text.Description));
                    break;
                case IntakeAnswer answer:
                    descriptions.Add((answer.TicketNumber, answer.Text));
                    break;
                case Message message:
                    messages.Add(message);
                    break;
                case NoteRevision revision:
                    revisions.Add(revision);
                    break;
                case Attachment attachment:
                    attachments.Add(attachment);
                    break;
                case AttachmentRemoval removal:
                    removals.Add(removal);
                    break;
            }
        }

        var notes = messages.Where(m => m.Kind == MessageKind.Note).OrderBy(m => m.No);
        var changes = new TicketTextChanges(
            descriptions.ToLookup(d => d.Ticket, d => d.Text),
            messages.Except(notes).OrderBy(m => m.No).ToLookup(m => m.TicketNumber, m => m.Text),
            notes.ToLookup(m => m.TicketNumber, m => m.Text),
            revisions.ToLookup(r => r.TicketNumber)
        )
        {
            Files = attachments.OrderBy(a => a.Id).ToLookup(a => a.TicketNumber, a => a.FileName),
        };
        changes.attachments.AddRange(attachments);
        changes.removals.AddRange(removals);
        changes.added.AddRange(tickets.Where(t => t.IsNew).Select(t => t.Ticket));
        foreach (var (ticket, _) in tickets)
        {
            changes.Tickets[ticket.Number] = ticket;
        }

        return changes;
    }

    /// <summary>Finds the tickets whose files are removed.</summary>
    public async Task FindRemovedFilesAsync(WorkbenchDb db, CancellationToken ct)
    {
        foreach (var removal in removals)
        {
            RemovedFiles.Add(removal.AttachmentId);
            var attachment =
                attachments.Find(a => a.Id == removal.AttachmentId)
                ?? await db.Attachments.FindAsync([removal.AttachmentId], ct);
            ticketsWithRemovedFiles.Add(attachment!.TicketNumber);
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
}
