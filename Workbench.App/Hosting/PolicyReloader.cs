using Microsoft.Extensions.Primitives;
using Workbench.App.Settings;

namespace Workbench.App.Hosting;

/// <summary>
/// Applies changed policy settings while the program runs. Logs wrong settings and keeps the previous policy.
/// </summary>
public sealed partial class PolicyReloader(
    IConfiguration configuration,
    AgreementPolicyProvider agreementPolicyProvider,
    ILogger<PolicyReloader> logger
) : IHostedService, IDisposable
{
    private IDisposable? reloadRegistration;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        reloadRegistration = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => reloadRegistration?.Dispose();

    private void Reload()
    {
        try
        {
            var settings = WorkbenchSettings.Read(configuration, SettingsFolder.Find());
            logger.LogRenamedSettings(settings);
            var policy = settings.Policy;
            if (!WorkbenchSettings.IsSamePolicy(policy, agreementPolicyProvider.Current))
            {
                agreementPolicyProvider.Update(policy);
                LogReloaded(logger, policy.ToString());
            }
        }
        catch (SettingsException exception)
        {
            LogRejected(logger, exception.Message);
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "The settings have changed and apply from the next command on: {Policy}"
    )]
    private static partial void LogReloaded(ILogger logger, string policy);

    [LoggerMessage(
        LogLevel.Error,
        "The changed settings are wrong, so the previous settings still apply: {Problem}"
    )]
    private static partial void LogRejected(ILogger logger, string problem);
}
