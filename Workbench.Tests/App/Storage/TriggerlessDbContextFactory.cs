using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.Tests.Storage;

/// <summary>Contexts of a database whose guards are never set, whatever it is told.</summary>
internal sealed class TriggerlessDbContextFactory(StorageSettings settings)
    : IDbContextFactory<WorkbenchDb>
{
    public WorkbenchDb CreateDbContext() =>
        new TriggerlessDb(
            new DbContextOptionsBuilder<TriggerlessDb>()
                .UseSqlite($"Data Source={Path.Combine(settings.DataFolder, "workbench.db")}")
                .Options
        );
}
