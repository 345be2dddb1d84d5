using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Previews the resets due by a day with the code that runs them. Writes nothing.</summary>
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class ResetPreviewQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    private const int BatchSize = 500;

    public Task<ResetRun> RunAsync(Actor actor, DateOnly? asOf, CancellationToken ct) =>
        queries.RunAsync<ResetPreviewQuery, ResetRun>(
            actor,
            (db, token) => ReadAsync(db, asOf, token),
            ct
        );

    private async Task<ResetRun> ReadAsync(WorkbenchDb db, DateOnly? asOf, CancellationToken ct)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        var by = asOf ?? StockholmTime.DateOf(now);
        var packages = await db.LoadPackagesAsync(ct);
        var resets = new List<ResetRun.CustomerReset>();
        var ended = new List<ResetRun.EndedAgreement>();
        var failed = new List<ResetRun.FailedReset>();
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
                        result.Reports.Select(r => new ResetRun.CustomerReset(number, r))
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
