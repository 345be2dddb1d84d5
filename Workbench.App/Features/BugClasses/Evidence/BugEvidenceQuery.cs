using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Evidence;

/// <summary>Returns on what the class of a bug rests: of one ticket, or of all tickets on a product report.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class BugEvidenceQuery(QueryExecutor queries, TicketContentsReader contents)
{
    /// <returns>The latest classification; null if the ticket has none.</returns>
    public async Task<ClassificationEvidence?> RunAsync(
        Actor actor,
        int ticket,
        CancellationToken ct
    ) =>
        (
            await queries.RunSharedAsync<BugEvidenceQuery, IReadOnlyList<ClassificationEvidence>>(
                actor,
                async token =>
                    await contents.GetAsync(ticket, token) is { } found
                        ? Latest([ticket], found.Classifications, found.Evidence)
                        : [],
                ct
            )
        ).SingleOrDefault();

    /// <summary>Returns the latest classification of each ticket on a report, in the order of the tickets.</summary>
    public Task<IReadOnlyList<ClassificationEvidence>> ForReportAsync(
        Actor actor,
        int report,
        CancellationToken ct
    ) =>
        queries.RunAsync<BugEvidenceQuery, IReadOnlyList<ClassificationEvidence>>(
            actor,
            async (db, token) =>
                await ReadAsync(
                    db,
                    await db
                        .Tickets.Where(t => t.ProductReportNo == report)
                        .OrderBy(t => t.SubmittedAt)
                        .ThenBy(t => t.Number)
                        .Select(t => t.Number)
                        .ToListAsync(token),
                    token
                ),
            ct
        );

    private static async Task<IReadOnlyList<ClassificationEvidence>> ReadAsync(
        WorkbenchDb db,
        IReadOnlyList<int> tickets,
        CancellationToken ct
    )
    {
        var classifications = await db
            .BugClassifications.AsNoTracking()
            .Where(c => tickets.Contains(c.TicketNumber))
            .ToListAsync(ct);
        var evidence = await db
            .BugEvidence.AsNoTracking()
            .Where(e => tickets.Contains(e.TicketNumber))
            .OrderBy(e => e.No)
            .ToListAsync(ct);
        return Latest(tickets, classifications, evidence);
    }

    private static IReadOnlyList<ClassificationEvidence> Latest(
        IReadOnlyList<int> tickets,
        IReadOnlyList<BugClassification> classifications,
        IReadOnlyList<Domain.Bugs.BugEvidence> evidence
    )
    {
        var latest = classifications
            .GroupBy(c => c.TicketNumber)
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.No)!);
        return
        [
            .. tickets
                .Where(latest.ContainsKey)
                .Select(t => latest[t])
                .Select(c => new ClassificationEvidence(
                    c,
                    [
                        .. evidence
                            .Where(e =>
                                e.TicketNumber == c.TicketNumber && e.ClassificationNo == c.No
                            )
                            .Select(e => e.ToAnswer()),
                    ]
                )),
        ];
    }
}
