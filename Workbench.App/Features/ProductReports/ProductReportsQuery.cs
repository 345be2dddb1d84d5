using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.ProductReports.Details;
using Workbench.App.Features.ProductReports.Overview;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports;

/// <summary>Returns the open product reports and the latest decided ones, or one with its tickets.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ProductReportsQuery(QueryExecutor queries)
{
    public const int MaxDecided = 50;

    /// <summary>Returns all open reports, oldest first, and the latest shipped or declined ones.</summary>
    public Task<IReadOnlyList<ReportRow>> RunAsync(
        Actor actor,
        bool decided,
        CancellationToken ct
    ) =>
        queries.RunAsync<ProductReportsQuery, IReadOnlyList<ReportRow>>(
            actor,
            async (db, token) =>
                decided
                    ? await RowsAsync(
                        db,
                        Decided(db).OrderByDescending(r => r.DecidedAt).Take(MaxDecided),
                        token
                    )
                    : await RowsAsync(db, Open(db), token),
            ct
        );

    /// <returns>The report; null if there is none with that number.</returns>
    public Task<ReportView?> GetAsync(Actor actor, int no, CancellationToken ct) =>
        queries.RunAsync<ProductReportsQuery, ReportView?>(
            actor,
            async (db, token) =>
                (await RowsAsync(db, db.ProductReports.Where(r => r.No == no), token)) is [var row]
                    ? new(row, await TicketsAsync(db, no, token))
                    : null,
            ct
        );

    private static IQueryable<ProductReport> Open(WorkbenchDb db) =>
        db.ProductReports.Where(r =>
            r.State == ProductReportState.Open || r.State == ProductReportState.Planned
        );

    private static IQueryable<ProductReport> Decided(WorkbenchDb db) =>
        db.ProductReports.Where(r =>
            r.State == ProductReportState.Shipped || r.State == ProductReportState.Declined
        );

    private static async Task<IReadOnlyList<ReportRow>> RowsAsync(
        WorkbenchDb db,
        IQueryable<ProductReport> reports,
        CancellationToken ct
    )
    {
        var rows = await reports
            .Select(r => new
            {
                Report = r,
                Version = EF.Property<long>(r, WorkbenchDb.VersionProperty),
            })
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var numbers = rows.Select(f => f.Report.No).ToList();
        var sums = await db
            .Tickets.Where(t =>
                t.ProductReportNo != null && numbers.Contains(t.ProductReportNo.Value)
            )
            .GroupBy(t => t.ProductReportNo!.Value)
            .Select(g => new
            {
                No = g.Key,
                Tickets = g.Count(),
                Customers = g.Select(t => t.CustomerId).Distinct().Count(),
                Spent = g.Sum(t => t.RegisteredMinutes),
                OldestAt = g.Min(t => t.SubmittedAt),
            })
            .ToDictionaryAsync(s => s.No, ct);
        var reversedHours = (await ReversedHoursQueries.ByTicketAsync(db, numbers, ct)).ToLookup(
            g => g.Report,
            g => g.Minutes
        );
        return
        [
            .. rows.OrderBy(f => f.Report.No)
                .Select(f =>
                    sums.TryGetValue(f.Report.No, out var sum)
                        ? new ReportRow(
                            f.Report,
                            f.Version,
                            sum.Tickets,
                            sum.Customers,
                            new(sum.Spent),
                            new(reversedHours[f.Report.No].Sum()),
                            sum.OldestAt
                        )
                        : new ReportRow(f.Report, f.Version, 0, 0, Minutes.Zero, Minutes.Zero, null)
                ),
        ];
    }

    private static async Task<IReadOnlyList<ReportView.ReportTicket>> TicketsAsync(
        WorkbenchDb db,
        int no,
        CancellationToken ct
    )
    {
        var found = await (
            from ticket in db.Tickets
            where ticket.ProductReportNo == no
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            orderby ticket.SubmittedAt, ticket.Number
            select new ReportView.ReportTicket(
                ticket.Number,
                ticket.Subject,
                customer.Id,
                customer.Number,
                customer.Name,
                customer.ContactName,
                ticket.State,
                ticket.SubmittedAt,
                ticket.RegisteredMinutes,
                0
            )
        ).ToListAsync(ct);
        var reversedHours = (await ReversedHoursQueries.ByTicketAsync(db, [no], ct)).ToDictionary(
            g => g.Ticket,
            g => g.Minutes
        );
        return
        [
            .. found.Select(t =>
                t with
                {
                    ReversedMinutes = reversedHours.GetValueOrDefault(t.Number),
                }
            ),
        ];
    }
}
