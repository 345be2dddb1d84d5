using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Calculates what the resets due by a day would do, with the code that runs them.</summary>
internal static class ResetPreviewCalculation
{
    private const int BatchSize = 200;

    /// <summary>Returns the lines of the agreements that are due first.</summary>
    /// <param name="runId">The id of the preview that keeps the lines; 0 if none does.</param>
    public static async Task<IReadOnlyList<ResetRunLine>> PreviewResetsAsync(
        this WorkbenchDb db,
        int runId,
        DateOnly by,
        int maxAgreements,
        AgreementPolicy policy,
        DateTime now,
        CancellationToken ct
    )
    {
        var packages = await db.LoadPackagesAsync(ct);
        var due = await db
            .Agreements.Where(a => a.NextDueOn <= by)
            .OrderBy(a => a.NextDueOn)
            .ThenBy(a => a.CustomerId)
            .Take(maxAgreements)
            .Select(a => a.CustomerId)
            .ToListAsync(ct);
        var lines = new List<ResetRunLine>();
        var agreementNo = 0;
        foreach (var batch in due.Chunk(BatchSize))
        {
            var hours = await db.LoadCustomerHoursAsync(batch, includeClosed: true, ct);
            foreach (var customer in batch)
            {
                agreementNo++;
                try
                {
                    var result = DueResets.Run(hours[customer], by, packages, policy, now);
                    lines.AddRange(
                        ResetRunLine.Create(
                            runId,
                            lines.Count + 1,
                            agreementNo,
                            result.Reports,
                            result.Settlement,
                            now
                        )
                    );
                }
                catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
                {
                    lines.Add(
                        ResetRunLine.Fail(
                            runId,
                            lines.Count + 1,
                            agreementNo,
                            customer,
                            $"{e.GetType().Name}: {e.Message}",
                            now
                        )
                    );
                }
            }
        }

        return lines;
    }
}
