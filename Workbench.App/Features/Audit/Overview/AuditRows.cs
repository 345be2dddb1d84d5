using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>
/// Reads rows of the audit, newest first. Each statement follows one index from the key on and stops when enough is found: a
/// person or several customers take one statement each, and the results are merged.
/// </summary>
internal static class AuditRows
{
    /// <param name="customers">The customers that the text means; null without a text.</param>
    public static async Task<IReadOnlyList<AuditRow>> LoadAsync(
        WorkbenchDb db,
        AuditFilter filter,
        IReadOnlyList<int>? customers,
        int count,
        CancellationToken ct
    )
    {
        var found = new Dictionary<long, AuditRow>();
        foreach (var source in Sources(db.AuditRows.AsNoTracking(), filter, customers))
        {
            var rows = await Matching(source, filter)
                .OrderByDescending(a => a.At)
                .ThenByDescending(a => a.Id)
                .Take(count)
                .ToListAsync(ct);
            foreach (var row in rows)
            {
                found[row.Id] = row;
            }
        }

        return
        [
            .. found.Values.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(count),
        ];
    }

    /// <summary>Returns the rows of the most selective filter, in parts that each follow an index.</summary>
    private static IReadOnlyList<IQueryable<AuditRow>> Sources(
        IQueryable<AuditRow> rows,
        AuditFilter filter,
        IReadOnlyList<int>? customers
    )
    {
        if (filter.Ticket is { } ticket)
        {
            var ofTicket = rows.Where(a => a.TicketNumber == ticket);
            return
            [
                OfPerson(
                    customers is null
                        ? ofTicket
                        : ofTicket.Where(a =>
                            a.CustomerId != null && customers.Contains(a.CustomerId.Value)
                        ),
                    filter.Person
                ),
            ];
        }

        if (customers is not null)
        {
            return
            [
                .. customers.Select(id =>
                    OfPerson(rows.Where(a => a.CustomerId == id), filter.Person)
                ),
            ];
        }

        if (filter.Person is { } person)
        {
            var subject = SubjectOf(person);
            return [rows.Where(a => a.ActorId == person), rows.Where(a => a.Subject == subject)];
        }

        // A condition that all rows meet makes both databases follow the index from its end.
        var end = AuditFilter.LastDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return [rows.Where(a => a.At <= end)];
    }

    private static IQueryable<AuditRow> OfPerson(IQueryable<AuditRow> rows, int? person)
    {
        if (person is not { } id)
        {
            return rows;
        }

        var subject = SubjectOf(id);
        return rows.Where(a => a.ActorId == id || a.Subject == subject);
    }

    private static string SubjectOf(int person) =>
        string.Create(CultureInfo.InvariantCulture, $"person {person}");

    private static IQueryable<AuditRow> Matching(IQueryable<AuditRow> rows, AuditFilter filter)
    {
        if (filter.Kind == AuditKind.Change)
        {
            rows = rows.Where(a => a.Kind == AuditKind.Change);
        }
        else if (filter.Kind is { } kind)
        {
            // The index of these rows has this condition.
            rows = rows.Where(a => a.Kind != AuditKind.Change && a.Kind == kind);
        }

        if (filter.From is { } first)
        {
            var from = StockholmTime.ToUtc(first.ToDateTime(TimeOnly.MinValue));
            rows = rows.Where(a => a.At >= from);
        }

        if (filter.To is { } last)
        {
            var to = StockholmTime.ToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
            rows = rows.Where(a => a.At < to);
        }

        if (filter.After is { } after)
        {
            // The first condition is the one for which a database follows an index.
            rows = rows.Where(a => a.At <= after.At && (a.At < after.At || a.Id < after.Id));
        }

        return rows;
    }
}
