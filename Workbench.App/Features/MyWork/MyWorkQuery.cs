using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.MyWork;

/// <summary>Returns a technician's started, waiting and recently delivered tickets, and their time this week.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class MyWorkQuery(
    QueryExecutor queries,
    TicketAudience audience,
    QueuedCount queued,
    Staff staff,
    DeliveryTargets targets,
    TimeProvider time
)
{
    private const int MaxDelivered = 20;

    public Task<MyWorkView> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<MyWorkQuery, MyWorkView>(
            actor,
            (db, token) => ReadAsync(db, actor.Id, token),
            ct
        );

    /// <summary>
    /// Returns the work after changes of tickets. It is read again only if one of the tickets concerns the technician.
    /// </summary>
    /// <param name="before">The work as it was last read.</param>
    public async Task<MyWorkView> RefreshAsync(
        Actor actor,
        MyWorkView before,
        IReadOnlyCollection<int> tickets,
        CancellationToken ct
    ) =>
        before.Shows(tickets) || await ConcernsAsync(actor, tickets, ct)
            ? await RunAsync(actor, ct)
            : before with
            {
                QueuedCount = await queries.RunSharedAsync<MyWorkQuery, int>(actor, queued, ct),
            };

    private Task<bool> ConcernsAsync(
        Actor actor,
        IReadOnlyCollection<int> tickets,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<MyWorkQuery, bool>(
            actor,
            token => audience.ConcernsAsync(actor.Id, tickets, token),
            ct
        );

    private async Task<MyWorkView> ReadAsync(WorkbenchDb db, int me, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var tickets = db.Tickets.Where(Ownership.IsTechnician(me));
        var open = await RowsAsync(
            db,
            tickets.Where(TicketCondition.IsInProgress.Expression),
            now,
            ct
        );
        var delivered = tickets
            .Where(t => t.State == TicketState.Delivered)
            .OrderByDescending(t => t.DeliveredAt)
            .Take(MaxDelivered);
        var ids = (await staff.GetAsync([me], ct)).IdsOf(me);
        var times = await db
            .TimeEntries.Where(e => ids.Contains(e.TechnicianId) && e.WorkedOn >= monday)
            .Select(e => new { e.WorkedOn, e.Minutes })
            .ToListAsync(ct);
        return new(
            [.. open.Where(r => r.Ticket.State == TicketState.Started)],
            [.. open.Where(r => r.Ticket.State != TicketState.Started)],
            [
                .. (await RowsAsync(db, delivered, now, ct)).OrderByDescending(r =>
                    r.Ticket.DeliveredAt
                ),
            ],
            await db.Timers.SingleOrDefaultAsync(t => t.TechnicianId == me, ct),
            new(times.Where(t => t.WorkedOn == today).Sum(t => t.Minutes)),
            [
                .. Enumerable
                    .Range(0, 7)
                    .Select(day => new Minutes(
                        times.Where(t => t.WorkedOn == monday.AddDays(day)).Sum(t => t.Minutes)
                    )),
            ],
            await UnansweredMessagesAsync(db, open, ct),
            await queued.GetAsync(ct)
        );
    }

    /// <summary>Reads the tickets in which the customer wrote last, so that an answer is due.</summary>
    private static async Task<IReadOnlyList<MyWorkView.UnansweredMessage>> UnansweredMessagesAsync(
        WorkbenchDb db,
        IReadOnlyList<MyWorkView.AssignedTicket> open,
        CancellationToken ct
    )
    {
        var numbers = open.Select(r => r.Ticket.Number).ToList();
        var last = await db
            .Messages.Where(m =>
                numbers.Contains(m.TicketNumber)
                && (m.Kind == MessageKind.Answer || m.Kind == MessageKind.FromCustomer)
                && !db.Messages.Any(later =>
                    later.TicketNumber == m.TicketNumber && later.No > m.No
                )
            )
            .Select(m => new
            {
                m.TicketNumber,
                m.SaidBy,
                m.WrittenAt,
                Text = m.Text.Substring(0, MyWorkView.UnansweredMessage.MaxTextLength),
            })
            .ToListAsync(ct);
        return
        [
            .. last.Join(
                    open,
                    m => m.TicketNumber,
                    r => r.Ticket.Number,
                    (m, r) =>
                        new MyWorkView.UnansweredMessage(
                            r.Ticket.Number,
                            r.Ticket.Subject,
                            r.Customer,
                            m.SaidBy,
                            m.WrittenAt,
                            m.Text
                        )
                )
                .OrderByDescending(a => a.At),
        ];
    }

    private async Task<List<MyWorkView.AssignedTicket>> RowsAsync(
        WorkbenchDb db,
        IQueryable<Ticket> tickets,
        DateTime now,
        CancellationToken ct
    )
    {
        var found = await (
            from ticket in tickets
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            orderby ticket.SubmittedAt, ticket.Number
            select new { Ticket = ticket, customer.Name }
        ).ToListAsync(ct);
        var calculator = await targets.GetAsync(now, ct);
        return
        [
            .. found.Select(f => new MyWorkView.AssignedTicket(
                f.Ticket,
                f.Name,
                calculator.Calculate(f.Ticket)
            )),
        ];
    }
}
