using Microsoft.Extensions.Primitives;
using Workbench.App.Settings;
using Workbench.Domain.Agreements;

namespace Workbench.App.Hosting;

/// <summary>
/// Takes a change of the settings' readings over while the program runs. Settings that are wrong are named in the log, and
/// those of before go on to count.
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
            var read = settings.Policy;
            if (!WorkbenchSettings.IsSamePolicy(read, agreementPolicyProvider.Current))
            {
                agreementPolicyProvider.Update(read);
                LogReloaded(logger, read.ToString());
            }
        }
        catch (SettingsException wrong)
        {
            LogRejected(logger, wrong.Message);
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "The settings have changed and count from the next command on: {Policy}"
    )]
    private static partial void LogReloaded(ILogger logger, string policy);

    [LoggerMessage(
        LogLevel.Error,
        "The settings have changed and are wrong, so those of before still count: {Problem}"
    )]
    private static partial void LogRejected(ILogger logger, string problem);
}
