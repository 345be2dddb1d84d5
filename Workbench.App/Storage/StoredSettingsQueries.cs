using Microsoft.EntityFrameworkCore;
using Workbench.Domain.Settings;

namespace Workbench.App.Storage;

/// <summary>Reads what people changed in the settings.</summary>
public static class StoredSettingsQueries
{
    /// <summary>Reads the changes that can count on some day: of those from the same day, the newest.</summary>
    public static async Task<StoredSettings> LoadStoredSettingsAsync(
        this WorkbenchDb db,
        CancellationToken ct
    ) =>
        new(
            await db
                .SettingChanges.AsNoTracking()
                .Where(c =>
                    !db.SettingChanges.Any(later =>
                        later.Key == c.Key && later.ValidFrom == c.ValidFrom && later.No > c.No
                    )
                )
                .ToListAsync(ct)
        );
}
