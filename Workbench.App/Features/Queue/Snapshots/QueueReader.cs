using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>Reads what a node keeps of the queue.</summary>
public sealed class QueueReader(AgreementPolicyProvider agreementPolicyProvider)
{
    /// <summary>Reads all waiting tickets, without the columns that a line doesn't need.</summary>
    public static async Task<List<QueueLine>> ReadLinesAsync(WorkbenchDb db, CancellationToken ct)
    {
        var columns = db.InQueue()
            .Select(t => new
            {
                t.Number,
                t.CustomerId,
                t.Priority,
                t.SubmittedAt,
                t.State,
                t.Size,
                t.EstimateMinutes,
                t.Funding,
                t.BugClass,
                t.HeldMinutes,
                t.RegisteredMinutes,
                t.OwnFault,
            });
        var lines = new List<QueueLine>();
        await foreach (var t in columns.AsAsyncEnumerable().WithCancellation(ct))
        {
            var ticket = new Ticket(
                t.Number,
                t.CustomerId,
                Kind: default,
                Subject: "",
                t.SubmittedAt,
                t.State,
                t.Size,
                t.EstimateMinutes,
                t.Funding,
                t.BugClass,
                TechnicianId: null,
                t.HeldMinutes,
                t.RegisteredMinutes,
                UncoveredMinutes: 0,
                PausedSince: null,
                PausedSeconds: 0,
                DeliveredAt: null,
                NextChangeNo: 1,
                NextTimeEntryNo: 1
            )
            {
                Priority = t.Priority,
                OwnFault = t.OwnFault,
            };
            lines.Add(QueueLine.From(ticket));
        }

        return lines;
    }

    /// <summary>Reads the subjects of all waiting tickets, by number.</summary>
    public static Task<Dictionary<int, string>> ReadSubjectsAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) =>
        db.InQueue()
            .Select(t => new { t.Number, t.Subject })
            .ToDictionaryAsync(t => t.Number, t => t.Subject, ct);

    /// <summary>Reads tickets, whatever their state. One parameter holds all numbers, so that the statement stays the same.</summary>
    public static async Task<IReadOnlyList<Ticket>> ReadTicketsAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int> numbers,
        CancellationToken ct
    ) =>
        numbers.Count == 0
            ? []
            : await db
                .Tickets.AsNoTracking()
                .Where(t => EF.Parameter(numbers).Contains(t.Number))
                .ToListAsync(ct);

    /// <summary>Reads what rows show besides their lines.</summary>
    public static async Task<IReadOnlyList<QueueRowContent>> ReadContentsAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int> numbers,
        CancellationToken ct
    )
    {
        var tickets = await ReadTicketsAsync(db, numbers, ct);
        var priorities = await db.LoadPrioritiesAsync(tickets, ct);
        var bundles = await db.LoadBundlesAsync(tickets, ct);
        return
        [
            .. tickets.Select(t => new QueueRowContent(
                t,
                priorities.GetValueOrDefault(t.Number),
                bundles.OthersOf(t)
            )),
        ];
    }

    /// <summary>Reads customers with their hours after the resets that are due.</summary>
    public async Task<IReadOnlyList<QueueCustomer>> ReadCustomersAsync(
        WorkbenchDb db,
        IReadOnlyCollection<int> ids,
        DateTime now,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var customers = await (
            from customer in db.Customers
            where EF.Parameter(ids).Contains(customer.Id)
            join account in db.Accounts on customer.Id equals account.CustomerId
            join agreement in db.Agreements
                on customer.Id equals agreement.CustomerId
                into agreements
            from agreement in agreements.DefaultIfEmpty()
            select new QueueCustomer(customer, agreement, account)
        )
            .AsNoTracking()
            .ToListAsync(ct);
        var due = await db.ProjectDueResetsAsync(
            customers.Select(c => c.Agreement),
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return [.. customers.Select(c => c.After(due.GetValueOrDefault(c.Customer.Id)))];
    }
}
