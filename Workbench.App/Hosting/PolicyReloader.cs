using Microsoft.Extensions.Primitives;
using Workbench.App.Settings;
using Workbench.Domain.Settings;

namespace Workbench.App.Hosting;

/// <summary>
/// Applies the operator's changed settings while the program runs, where nobody changed them on the page of settings. Logs wrong
/// settings and keeps the previous ones.
/// </summary>
public sealed partial class PolicyReloader(
    IConfiguration configuration,
    SettingsProvider provider,
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
            var changed = settings.ServiceSettings;
            if (!SettingCatalogue.HaveSameValues(changed, provider.Operators))
            {
                provider.UpdateOperators(changed);
                LogReloaded(logger, changed.ToString());
            }
        }
        catch (SettingsException exception)
        {
            LogRejected(logger, exception.Message);
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "The settings have changed and apply from the next command on: {Settings}"
    )]
    private static partial void LogReloaded(ILogger logger, string settings);

    [LoggerMessage(
        LogLevel.Error,
        "The changed settings are wrong, so the previous settings still apply: {Problem}"
    )]
    private static partial void LogRejected(ILogger logger, string problem);
}
