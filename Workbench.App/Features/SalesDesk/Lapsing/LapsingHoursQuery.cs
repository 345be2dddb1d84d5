using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.Lapsing;

/// <summary>
/// Returns whose hours lapse within some days, from the facts of the sales desk. Reads only the customers whose next reset or end is
/// within these days, part by part: nothing lapses before it.
/// </summary>
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class LapsingHoursQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    SettingsProvider settings,
    TimeProvider time
)
{
    public const int MaxDays = 1100;

    private const int BatchSize = 500;

    public Task<LapsingReport> RunAsync(Actor actor, int days, CancellationToken ct) =>
        queries.RunAsync<LapsingHoursQuery, LapsingReport>(
            actor,
            (db, token) => ReadAsync(db, Math.Clamp(days, 1, MaxDays), token),
            ct
        );

    private async Task<LapsingReport> ReadAsync(WorkbenchDb db, int days, CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var until = today.AddDays(days);
        var due = await db
            .Agreements.Where(a => a.NextDueOn <= until)
            .Select(a => a.CustomerId)
            .ToListAsync(ct);
        var found = new List<LapsingCustomer>();
        foreach (var batch in due.Chunk(BatchSize))
        {
            var facts = await db.LoadSalesFactsAsync(
                batch,
                new Dictionary<int, UsageYear>(),
                agreementPolicyProvider.Current,
                settings.Current.PauseWhileWaiting,
                now,
                ct
            );
            found.AddRange(
                from fact in facts
                from lapse in ComingLapse.Find(fact, today, until)
                select new LapsingCustomer(fact.Customer.Number, fact.Customer.Name, lapse)
            );
        }

        return new(
            today,
            days,
            [
                .. found
                    .OrderBy(c => c.Lapse.LapsesOn)
                    .ThenByDescending(c => c.Lapse.Minutes)
                    .ThenBy(c => c.Number, StringComparer.Ordinal),
            ]
        );
    }
}
