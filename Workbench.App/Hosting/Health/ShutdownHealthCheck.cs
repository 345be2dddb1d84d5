using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Workbench.App.Hosting.Health;

/// <summary>Reports unhealthy once the node is stopping, so that the load balancer sends it no new requests.</summary>
public sealed class ShutdownHealthCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            lifetime.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Unhealthy()
                : HealthCheckResult.Healthy()
        );
}
