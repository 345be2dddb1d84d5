using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>Reports to the product group inside a write: changed as seen, and their tickets told where it concerns them.</summary>
[Rule("B3")]
public static class Reports
{
    /// <param name="tell">What each ticket on the report is told, in its conversation; null for nothing.</param>
    public static async Task<Outcome<Unit>> ChangeAsync(
        this CommandContext scope,
        ProductReportCommandTarget on,
        Func<ProductReport, Result<ProductReport>> decide,
        Func<ProductReport, (MessageKind Kind, string Text)>? tell,
        CancellationToken ct
    )
    {
        if (await scope.Db.ProductReports.FindAsync([on.No], ct) is not { } report)
        {
            return Refusal.Because(RefusalCode.NotFound, on.No);
        }

        var version = scope.Db.Entry(report).Property<long>(WorkbenchDb.VersionProperty).CurrentValue;
        if (on.ExpectedVersion is { } seen && seen != version)
        {
            return Refusal.Because(RefusalCode.ConcurrencyConflict);
        }

        if (!decide(report).TryGetValue(out var changed, out var refusal))
        {
            return refusal;
        }

        scope.Replace(report, changed);
        scope.RecordChange(ChangeTopic.ProductReport, report.No);
        if (tell is not null && await scope.TellAsync(changed, tell(changed), ct) is { } untold)
        {
            return untold;
        }

        return Unit.Value;
    }

    private static async Task<Refusal?> TellAsync(
        this CommandContext scope,
        ProductReport report,
        (MessageKind Kind, string Text) news,
        CancellationToken ct
    )
    {
        var numbers = await scope
            .Db.Tickets.Where(t => t.ProductReportNo == report.No)
            .OrderBy(t => t.Number)
            .Select(t => t.Number)
            .ToListAsync(ct);
        foreach (var number in numbers)
        {
            if (await scope.AddMessageAsync(number, news.Kind, "", news.Text, ct) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
