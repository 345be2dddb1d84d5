using Workbench.App.Hosting.Settings;

namespace Workbench.App.Storage.Backups;

/// <summary>Registers making and restoring archives.</summary>
public static class BackupsRegistration
{
    public static IServiceCollection AddBackups(
        this IServiceCollection services,
        StorageProvider provider
    ) =>
        (
            provider switch
            {
                StorageProvider.Sqlite => services.AddSingleton<IDatabaseArchive, SqliteArchive>(),
                StorageProvider.PostgreSql => services.AddSingleton<
                    IDatabaseArchive,
                    PostgreSqlArchive
                >(),
            }
        )
            .AddSingleton<BackUp>()
            .AddSingleton<Restore>();
}
