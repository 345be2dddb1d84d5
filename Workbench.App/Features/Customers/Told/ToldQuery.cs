using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Customers.Told;

/// <summary>
/// Returns what a customer was told and when: messages and questions on all tickets, questions how to pay, offers, contacts of
/// the sales desk and warnings of lapsing hours. One page at a time, by the key of the last entry.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ToldQuery(QueryExecutor queries)
{
    public const int PageSize = 30;

    /// <summary>Longer texts are cut; their source has the rest.</summary>
    public const int MaxTextLength = 400;

    /// <summary>Entries of one source that may stand at the same moment as the last entry of the page before.</summary>
    private const int MaxTies = 20;

    /// <param name="before">The last entry of the page before; null for the newest.</param>
    public Task<ToldPage> RunAsync(
        Actor actor,
        int customerId,
        ToldKey? before,
        CancellationToken ct
    ) =>
        queries.RunAsync<ToldQuery, ToldPage>(
            actor,
            (db, token) => ReadAsync(db, customerId, before, token),
            ct
        );

    private static async Task<ToldPage> ReadAsync(
        WorkbenchDb db,
        int customerId,
        ToldKey? before,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var until = DateTime.SpecifyKind(before?.At ?? DateTime.MaxValue, DateTimeKind.Utc);
        List<ToldEntry> all =
        [
            .. await MessagesAsync(db, customerId, until, ct),
            .. await OffersAsync(db, customerId, until, ct),
        ];
        var contacts = await ContactsAsync(db, customerId, until, ct);
        all.AddRange(contacts);
        // A contact about how to pay is recorded on the ticket too.
        all.AddRange(
            (await FundingRequestsAsync(db, customerId, until, ct)).Where(r =>
                !contacts.Exists(c => c.Ticket == r.Ticket && c.Key.At == r.Key.At)
            )
        );
        var ordered = all.Where(e => before is null || e.Key.Order.CompareTo(before.Order) < 0)
            .OrderByDescending(e => e.Key.Order)
            .Take(PageSize + 1)
            .ToList();
        return new([.. ordered.Take(PageSize)], ordered.Count > PageSize);
    }

    private static async Task<List<ToldEntry>> MessagesAsync(
        WorkbenchDb db,
        int customerId,
        DateTime until,
        CancellationToken ct
    )
    {
        var found = await db
            .Tickets.Where(t => t.CustomerId == customerId)
            .Join(
                db.Messages,
                t => t.Number,
                m => m.TicketNumber,
                (t, m) => new { Message = m, t.Subject }
            )
            .Where(x =>
                (x.Message.Kind == MessageKind.ToCustomer || x.Message.Kind == MessageKind.Question)
                && x.Message.WrittenAt <= until
            )
            .OrderByDescending(x => x.Message.WrittenAt)
            .Take(PageSize + MaxTies)
            .ToListAsync(ct);
        return
        [
            .. found.Select(x => new ToldEntry(
                new(
                    x.Message.WrittenAt,
                    x.Message.Kind == MessageKind.Question ? ToldKind.Question : ToldKind.Message,
                    x.Message.TicketNumber,
                    x.Message.No
                ),
                x.Message.AuthorName,
                null,
                Shorten(x.Message.Text),
                x.Message.TicketNumber,
                x.Subject
            )),
        ];
    }

    private static async Task<List<ToldEntry>> FundingRequestsAsync(
        WorkbenchDb db,
        int customerId,
        DateTime until,
        CancellationToken ct
    )
    {
        var found = await db
            .Tickets.Where(t => t.CustomerId == customerId)
            .Join(
                db.TicketChanges,
                t => t.Number,
                c => c.TicketNumber,
                (t, c) => new { Change = c, t.Subject }
            )
            .Where(x =>
                x.Change.Kind == TicketChangeKind.AskedForFunding && x.Change.ChangedAt <= until
            )
            .OrderByDescending(x => x.Change.ChangedAt)
            .Take(PageSize + MaxTies)
            .ToListAsync(ct);
        return
        [
            .. found.Select(x => new ToldEntry(
                new(
                    x.Change.ChangedAt,
                    ToldKind.FundingRequest,
                    x.Change.TicketNumber,
                    x.Change.No
                ),
                x.Change.ActorName,
                null,
                Shorten(x.Change.Reason),
                x.Change.TicketNumber,
                x.Subject
            )),
        ];
    }

    private static async Task<List<ToldEntry>> OffersAsync(
        WorkbenchDb db,
        int customerId,
        DateTime until,
        CancellationToken ct
    )
    {
        var found = await db
            .Escalations.Where(e => e.CustomerId == customerId)
            .Join(db.EscalationOffers, e => e.No, o => o.EscalationNo, (_, o) => o)
            .Where(o => o.SentAt <= until)
            .OrderByDescending(o => o.SentAt)
            .Take(PageSize + MaxTies)
            .ToListAsync(ct);
        return
        [
            .. found.Select(o => new ToldEntry(
                new(o.SentAt, ToldKind.Offer, o.EscalationNo, o.No),
                o.SentByName,
                o.Channel,
                o.Subject,
                null,
                null
            )
            {
                To = o.SentTo,
                PlanVersion = o.PlanNo,
            }),
        ];
    }

    private static async Task<List<ToldEntry>> ContactsAsync(
        WorkbenchDb db,
        int customerId,
        DateTime until,
        CancellationToken ct
    )
    {
        var found = await db
            .SalesFollowUps.AsNoTracking()
            .Where(f =>
                f.CustomerId == customerId
                && f.Kind == SalesFollowUpKind.Contacted
                && f.RecordedAt <= until
            )
            .OrderByDescending(f => f.No)
            .Take(PageSize + MaxTies)
            .ToListAsync(ct);
        var numbers = found.Select(f => f.TicketNumber).OfType<int>().Distinct().ToList();
        var subjects =
            numbers.Count == 0
                ? []
                : await db
                    .Tickets.Where(t => numbers.Contains(t.Number))
                    .Select(t => new { t.Number, t.Subject })
                    .ToDictionaryAsync(t => t.Number, t => t.Subject, ct);
        return
        [
            .. found.Select(f => new ToldEntry(
                new(
                    f.RecordedAt,
                    f.LapsesOn is null ? ToldKind.Contact : ToldKind.LapseWarning,
                    f.CustomerId,
                    f.No
                ),
                f.RecordedByName,
                f.Channel,
                Shorten(f.Note),
                f.TicketNumber,
                f.TicketNumber is { } ticket ? subjects.GetValueOrDefault(ticket) : null
            )
            {
                LapsesOn = f.LapsesOn,
                To = f.SaidBy,
            }),
        ];
    }

    private static string Shorten(string text) =>
        text.Length <= MaxTextLength ? text
        : char.IsHighSurrogate(text[MaxTextLength - 1]) ? text[..(MaxTextLength - 1)] + "…"
        : text[..MaxTextLength] + "…";
}
