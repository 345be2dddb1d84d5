using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Workbench.App.Hosting.Health;

/// <summary>Somebody runs the jobs: a server has given a sign of life in the last two minutes.</summary>
public sealed class JobServerHealthCheck(JobStorage storage, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan MaxHeartbeatAge = TimeSpan.FromMinutes(2);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var since = time.GetUtcNow().UtcDateTime - MaxHeartbeatAge;
        return Task.FromResult(
            storage.GetMonitoringApi().Servers().Any(s => s.Heartbeat >= since)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy()
        );
    }
}
