using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Workbench.App.Hosting.Health;

/// <summary>Checks that a job server is running: one has sent a heartbeat in the last two minutes.</summary>
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
