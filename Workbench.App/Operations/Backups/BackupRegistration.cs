using Workbench.App.Settings;

namespace Workbench.App.Operations.Backups;

/// <summary>Registers making and restoring archives.</summary>
public static class BackupRegistration
{
    public static IServiceCollection AddBackups(
        this IServiceCollection services,
        StorageProvider provider
    ) =>
        (
            provider switch
            {
                StorageProvider.Sqlite => services.AddSingleton<
                    IDatabaseBackup,
                    SqliteDatabaseBackup
                >(),
                StorageProvider.PostgreSql => services.AddSingleton<
                    IDatabaseBackup,
                    PostgreSqlDatabaseBackup
                >(),
            }
        )
            .AddSingleton<BackupCreator>()
            .AddSingleton<BackupRestorer>();
}
