using Hangfire;
using Hangfire.PostgreSql;
using Workbench.App.Settings;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Registers the jobs, their alarm clock and its dashboard.</summary>
public static class JobsRegistration
{
    public static IServiceCollection AddJobs(
        this IServiceCollection services,
        StorageSettings storage
    ) =>
        services
            .AddHangfire(hangfire =>
            {
                hangfire
                    .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                    .UseSimpleAssemblyNameTypeSerializer()
                    .UseRecommendedSerializerSettings();
                if (storage.Provider == StorageProvider.Sqlite)
                {
                    hangfire.UseInMemoryStorage();
                }
                else
                {
                    hangfire.UsePostgreSqlStorage(
                        to => to.UseNpgsqlConnection(storage.ConnectionString),
                        new()
                        {
                            QueuePollInterval = TimeSpan.FromSeconds(2),
                            InvisibilityTimeout = TimeSpan.FromMinutes(5),
                            UseSlidingInvisibilityTimeout = true,
                        }
                    );
                }
            })
            .AddHangfireServer(server =>
            {
                server.WorkerCount = storage.Provider == StorageProvider.Sqlite ? 1 : 2;
                server.StopTimeout = TimeSpan.FromSeconds(10);
                server.ShutdownTimeout = TimeSpan.FromSeconds(20);
            })
            .AddSingleton<JobRunner>()
            .AddSingleton<ResetJobMonitor>()
            .AddHostedService<ResetJobAlert>()
            .AddHostedService<JobSchedule>();

    public static WebApplication MapJobs(this WebApplication app)
    {
        app.MapHangfireDashboardWithAuthorizationPolicy(
            nameof(Roles.Administrator),
            "/jobs",
            new() { DashboardTitle = ProductTexts.Name, DisplayStorageConnectionString = false }
        );
        return app;
    }
}
