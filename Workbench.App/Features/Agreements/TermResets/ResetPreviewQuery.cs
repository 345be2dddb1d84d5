using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Previews the resets due by a day with the code that runs them. Writes nothing.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class ResetPreviewQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    private const int BatchSize = 500;

    public Task<ResetReport> RunAsync(Actor actor, DateOnly? asOf, CancellationToken ct) =>
        queries.RunAsync<ResetPreviewQuery, ResetReport>(
            actor,
            (db, token) => ReadAsync(db, asOf, token),
            ct
        );

    /// <summary>Returns the resets of the agreements that are due first, so that the work is bounded.</summary>
    public Task<ResetPreviewPage> GetPageAsync(
        Actor actor,
        DateOnly asOf,
        int maxAgreements,
        CancellationToken ct
    ) =>
        queries.RunAsync<ResetPreviewQuery, ResetPreviewPage>(
            actor,
            async (db, token) =>
            {
                await using var snapshot = await db.BeginSnapshotAsync(token);
                var now = time.GetUtcNow().UtcDateTime;
                var lines = await db.PreviewResetsAsync(
                    0,
                    asOf,
                    maxAgreements,
                    agreementPolicyProvider.Current,
                    now,
                    token
                );
                var ids = lines.Select(l => l.CustomerId).Distinct().ToList();
                var customers = await db
                    .Customers.Where(c => ids.Contains(c.Id))
                    .ToDictionaryAsync(c => c.Id, token);
                var due = await db.Agreements.CountAsync(a => a.NextDueOn <= asOf, token);
                return new ResetPreviewPage(
                    asOf,
                    due,
                    Math.Min(due, maxAgreements),
                    [
                        .. lines.Select(l => new ResetRunLineRow(
                            l,
                            customers[l.CustomerId].Number,
                            customers[l.CustomerId].Name,
                            null,
                            []
                        )),
                    ]
                );
            },
            ct
        );

    private async Task<ResetReport> ReadAsync(WorkbenchDb db, DateOnly? asOf, CancellationToken ct)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        var by = asOf ?? StockholmTime.DateOf(now);
        var packages = await db.LoadPackagesAsync(ct);
        var resets = new List<ResetReport.CustomerReset>();
        var ended = new List<ResetReport.EndedAgreement>();
        var failed = new List<ResetReport.FailedReset>();
        foreach (var page in (await RunResets.DueAsync(db, by, ct)).Chunk(BatchSize))
        {
            var hours = await db.LoadCustomerHoursAsync(
                [.. page.Select(p => p.Id)],
                includeClosed: true,
                ct
            );
            foreach (var (id, number) in page)
            {
                try
                {
                    var result = DueResets.Run(
                        hours[id],
                        by,
                        packages,
                        agreementPolicyProvider.Current,
                        now
                    );
                    resets.AddRange(
                        result.Reports.Select(r => new ResetReport.CustomerReset(number, r))
                    );
                    if (result.Settlement is { } settlement)
                    {
                        ended.Add(new(number, settlement));
                    }
                }
                catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
                {
                    failed.Add(new(number, $"{e.GetType().Name}: {e.Message}"));
                }
            }
        }

        return new(by, resets, ended, failed);
    }
}
