using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>Registers the database of the settings.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(
        this IServiceCollection services,
        StorageSettings settings
    )
    {
        services.AddSingleton(settings);
        services.AddSingleton<IDbContextFactory<WorkbenchDb>>(_ => new ContextFactory(settings));
        services.AddSingleton(s => new WriteGate(
            settings.Provider == StorageProvider.Sqlite ? 1 : WriteGate.MaxServerWriters,
            s.GetService<System.Diagnostics.Metrics.IMeterFactory>()
        ));
        services.AddSingleton<Migrator>();
        return services;
    }
}
