using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Returns which open tickets a change of busy periods would move. Writes nothing.</summary>
[Rule("D3")]
[AllowedFor(Roles.TeamLead)]
public sealed class BusyPeriodPreviewQuery(
    QueryExecutor queries,
    SettingsProvider settings,
    TimeProvider time
)
{
    /// <param name="id">The period that is changed or removed; null for a new one.</param>
    /// <param name="input">The period as it shall be; null to remove it.</param>
    public Task<Outcome<BusyPeriodEffect>> RunAsync(
        Actor actor,
        int? id,
        BusyPeriodInput? input,
        CancellationToken ct
    ) =>
        queries.RunAsync<BusyPeriodPreviewQuery, Outcome<BusyPeriodEffect>>(
            actor,
            (db, token) => ReadAsync(db, id, input, token),
            ct
        );

    private async Task<Outcome<BusyPeriodEffect>> ReadAsync(
        WorkbenchDb db,
        int? id,
        BusyPeriodInput? input,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        var before = await db.LoadDeliveryTargetsAsync(settings.Current.PauseWhileWaiting, now, ct);
        IEnumerable<BusyPeriod> after = before.BusyPeriods.Where(p => p.Id != id);
        if (input is not null)
        {
            // The note has no effect on targets and may still be missing.
            var created = BusyPeriod.Create(id ?? 0, input.From, input.To, input.ExtraDays, "–");
            if (!created.TryGetValue(out var period, out var refusal))
            {
                return refusal;
            }

            after = after.Append(period);
        }

        var open = (await db.OpenTicketsAsync(ct)).Where(t => t.HasTarget()).ToList();
        return BusyPeriodEffect.Calculate(open, before, before with { BusyPeriods = [.. after] });
    }
}
