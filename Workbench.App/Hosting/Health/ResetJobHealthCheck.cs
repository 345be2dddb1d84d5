using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workbench.App.Jobs;

namespace Workbench.App.Hosting.Health;

/// <summary>The sweep of the resets has ended well lately. Degraded, not unhealthy: pages still give right numbers.</summary>
public sealed class ResetJobHealthCheck(ResetJobMonitor watch) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await watch.OverdueSinceAsync(cancellationToken) is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded();
}
