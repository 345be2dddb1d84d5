using Hangfire;
using Hangfire.PostgreSql;
using Workbench.App.Settings;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Registers the jobs, their alarm clock and its dashboard.</summary>
public static class JobsRegistration
{
    /// <summary>The path of the dashboard.</summary>
    public const string Dashboard = "/jobs";

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
            .DeferHangfireServer()
            .AddSingleton<DeferredStart>()
            .AddSingleton<JobRunner>()
            .AddSingleton<JobSchedule>()
            .AddHostedService<ResetJobAlert>()
            .AddHostedService<SharedReadRenewer>()
            .AddHostedService<SecurityEventWriter>()
            .AddHostedService<AuditSealer>();

    public static WebApplication MapJobs(this WebApplication app)
    {
        app.MapHangfireDashboardWithAuthorizationPolicy(
            nameof(Roles.Administrator),
            Dashboard,
            new() { DashboardTitle = ProductTexts.Name, DisplayStorageConnectionString = false }
        );
        return app;
    }

    /// <summary>Reports each answer to <see cref="DeferredStart"/>.</summary>
    public static IApplicationBuilder UseDeferredStart(this WebApplication app)
    {
        var start = app.Services.GetRequiredService<DeferredStart>();
        return app.Use(
            async (context, next) =>
            {
                await next(context);
                start.ReportAnswer();
            }
        );
    }

    /// <summary>
    /// Hangfire registers its server as a service that starts before the web server. <see cref="JobServer"/> starts it later.
    /// </summary>
    private static IServiceCollection DeferHangfireServer(this IServiceCollection services)
    {
        var server = services.Last(s => s.ServiceType == typeof(IHostedService));
        services.Remove(server);
        return services.AddHostedService(s =>
            ActivatorUtilities.CreateInstance<JobServer>(
                s,
                (Func<JobSchedule>)(() => s.GetRequiredService<JobSchedule>()),
                (Func<IHostedService>)(() => (IHostedService)server.ImplementationFactory!(s))
            )
        );
    }
}
