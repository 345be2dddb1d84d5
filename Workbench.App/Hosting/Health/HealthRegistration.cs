using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workbench.App.Jobs;

namespace Workbench.App.Hosting.Health;

/// <summary>
/// Two questions of a load balancer: does the process answer (live), and should it get requests (ready). The answers name
/// each check and its state, and nothing else.
/// </summary>
public static class HealthRegistration
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [Ready])
            .AddCheck<DataProtectionHealthCheck>("keys", tags: [Ready])
            .AddCheck<JobServerHealthCheck>("jobs", tags: [Ready])
            .AddCheck<ResetJobHealthCheck>("resets", tags: [Ready])
            .AddCheck<ShutdownHealthCheck>("stopping", tags: [Ready]);
        return services;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", check => check.Tags.Contains(Ready));
        return app;
    }

    private static void Map(
        WebApplication app,
        string path,
        Func<HealthCheckRegistration, bool> predicate
    ) =>
        app.MapHealthChecks(path, new() { Predicate = predicate, ResponseWriter = WriteAsync })
            .AllowAnonymous();

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    status = report.Status.ToString(),
                    checks = report.Entries.ToDictionary(
                        e => e.Key,
                        e => e.Value.Status.ToString(),
                        StringComparer.Ordinal
                    ),
                }
            ),
            context.RequestAborted
        );
    }
}
