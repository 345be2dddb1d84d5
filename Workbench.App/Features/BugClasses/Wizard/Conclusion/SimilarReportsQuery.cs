using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>
/// Returns the open product reports of a class whose titles share the most words with a text, while somebody types it.
/// </summary>
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class SimilarReportsQuery(QueryExecutor queries)
{
    public const int MaxReports = 8;

    private const int MinWordLength = 3;

    /// <param name="subject">The bug's subject. A report with the same words is identical and comes first.</param>
    /// <param name="title">The title typed for a new report.</param>
    /// <param name="joined">The report that the bug is on; listed whatever its title.</param>
    public Task<IReadOnlyList<SimilarReport>> RunAsync(
        Actor actor,
        BugClass bugClass,
        string subject,
        string title,
        int? joined,
        CancellationToken ct
    ) =>
        queries.RunAsync<SimilarReportsQuery, IReadOnlyList<SimilarReport>>(
            actor,
            (db, token) => ReadAsync(db, bugClass, subject, title, joined, token),
            ct
        );

    private static async Task<IReadOnlyList<SimilarReport>> ReadAsync(
        WorkbenchDb db,
        BugClass bugClass,
        string subject,
        string title,
        int? joined,
        CancellationToken ct
    )
    {
        var subjectWords = SplitWords(subject);
        var words = SplitWords($"{title} {subject}");
        var open = await db
            .ProductReports.Where(r =>
                r.State == ProductReportState.Open || r.State == ProductReportState.Planned
            )
            .Where(r => r.BugClass == bugClass)
            .ToListAsync(ct);
        var similar = open.Select(r =>
                (
                    Report: r,
                    Shared: SplitWords(r.Title).Count(words.Contains),
                    IsIdentical: subjectWords.Count > 0
                        && SplitWords(r.Title).SetEquals(subjectWords)
                )
            )
            .Where(r => r.Shared > 0 || r.Report.No == joined)
            .OrderByDescending(r => r.Report.No == joined)
            .ThenByDescending(r => r.IsIdentical)
            .ThenByDescending(r => r.Shared)
            .ThenBy(r => r.Report.No)
            .Take(MaxReports)
            .ToList();
        var numbers = similar.Select(r => (int?)r.Report.No).ToList();
        var tickets = await db
            .Tickets.Where(t => t.ProductReportNo != null && numbers.Contains(t.ProductReportNo))
            .GroupBy(t => t.ProductReportNo!.Value)
            .Select(g => new { No = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.No, g => g.Count, ct);
        return
        [
            .. similar.Select(r => new SimilarReport(
                r.Report.No,
                r.Report.Title,
                r.Report.Release,
                tickets.GetValueOrDefault(r.Report.No),
                r.IsIdentical
            )),
        ];
    }

    private static HashSet<string> SplitWords(string text) =>
        text.Split(
                [' ', '\t', '\n', '.', ',', ':', ';', '!', '?', '"', '(', ')', '/', '-'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .Where(w => w.Length >= MinWordLength)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
