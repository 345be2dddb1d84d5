using Microsoft.Extensions.Primitives;
using Workbench.App.Storage;

namespace Workbench.App.Hosting.Settings;

/// <summary>
/// Takes a change of the settings' readings over while the program runs. Settings that are wrong are named in the log, and
/// those of before go on to count.
/// </summary>
public sealed partial class PolicyReload(
    IConfiguration configuration,
    AgreementPolicyProvider agreementPolicyProvider,
    ILogger<PolicyReload> logger
) : IHostedService, IDisposable
{
    private IDisposable? watch;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        watch = ChangeToken.OnChange(configuration.GetReloadToken, Take);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => watch?.Dispose();

    private void Take()
    {
        try
        {
            var read = WorkbenchSettings.Read(configuration, SettingsFolder.Find()).Policy;
            if (!WorkbenchSettings.IsSamePolicy(read, agreementPolicyProvider.Current))
            {
                agreementPolicyProvider.Update(read);
                Taken(logger, read.ToString());
            }
        }
        catch (SettingsException wrong)
        {
            Kept(logger, wrong.Message);
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "The settings have changed and count from the next command on: {Policy}"
    )]
    private static partial void Taken(ILogger logger, string policy);

    [LoggerMessage(
        LogLevel.Error,
        "The settings have changed and are wrong, so those of before still count: {Problem}"
    )]
    private static partial void Kept(ILogger logger, string problem);
}
