using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workbench.App.Features.Agreements.TermResets;

namespace Workbench.App.Jobs;

/// <summary>
/// Checks that the reset job has succeeded recently. Reports degraded, not unhealthy: pages still show correct numbers.
/// </summary>
public sealed class ResetJobHealthCheck(ResetJobMonitor monitor) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await monitor.OverdueSinceAsync(cancellationToken) is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded();
}
