using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;

namespace Workbench.Tests.Storage;

/// <summary>Contexts of a database whose guards are never set, whatever it is told.</summary>
internal sealed class GuardlessContexts(StorageSettings settings) : IDbContextFactory<WorkbenchDb>
{
    public WorkbenchDb CreateDbContext() =>
        new GuardlessDb(
            new DbContextOptionsBuilder<GuardlessDb>()
                .UseSqlite($"Data Source={Path.Combine(settings.DataFolder, "workbench.db")}")
                .Options
        );
}
