using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.Tests.Storage;

/// <summary>Creates contexts of a database whose triggers are never created.</summary>
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
