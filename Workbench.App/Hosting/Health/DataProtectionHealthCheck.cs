using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Workbench.App.Hosting.Health;

/// <summary>Checks that the Data Protection keys are stored outside the process and work.</summary>
public sealed class DataProtectionHealthCheck(
    IDataProtectionProvider provider,
    IOptions<KeyManagementOptions> options
) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            options.Value.XmlRepository is not null && CanProtect()
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy()
        );

    private bool CanProtect()
    {
        try
        {
            var protector = provider.CreateProtector("KeysCheck");
            return protector.Unprotect(protector.Protect([1])) is [1];
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
