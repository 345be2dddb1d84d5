using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>Returns the settings with their values, where these come from, and their history.</summary>
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class SettingsQuery(
    QueryExecutor queries,
    SettingsProvider settings,
    TimeProvider time
)
{
    /// <summary>The history shows so many changes; older ones stay stored.</summary>
    public const int MaxHistory = 100;

    public Task<IReadOnlyList<SettingRow>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<SettingsQuery, IReadOnlyList<SettingRow>>(
            actor,
            async (db, token) =>
            {
                var today = StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
                var stored = await db.LoadStoredSettingsAsync(token);
                var versions = await db
                    .SettingChanges.GroupBy(c => c.Key)
                    .Select(g => new { g.Key, No = g.Max(c => c.No) })
                    .ToDictionaryAsync(g => g.Key, g => g.No, token);
                return
                [
                    .. SettingCatalogue.All.Select(setting => new SettingRow(
                        setting,
                        stored.ValueOn(setting, settings.Operators, today),
                        setting.Read(settings.Operators),
                        stored.FindOn(setting.Key, today),
                        stored.FindPlanned(setting, settings.Operators, today),
                        versions.GetValueOrDefault(setting.Key)
                    )),
                ];
            },
            ct
        );

    /// <summary>Returns the changes of a setting, the newest first.</summary>
    public Task<IReadOnlyList<SettingChange>> HistoryAsync(
        Actor actor,
        SettingKey key,
        CancellationToken ct
    ) =>
        queries.RunAsync<SettingsQuery, IReadOnlyList<SettingChange>>(
            actor,
            async (db, token) =>
                await db
                    .SettingChanges.Where(c => c.Key == key)
                    .OrderByDescending(c => c.No)
                    .Take(MaxHistory)
                    .ToListAsync(token),
            ct
        );
}
