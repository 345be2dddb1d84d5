using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Workbench.App.Settings;

namespace Workbench.App.Features.Accounts.Setup;

/// <summary>Writes the address of the set-up page to the log for the operator.</summary>
public sealed partial class InitialSetupAnnouncement(
    InitialSetup setup,
    IServer server,
    WorkbenchSettings settings,
    ILogger<InitialSetupAnnouncement> logger
) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await setup.IsAvailableAsync(cancellationToken))
        {
            LogSetupUrl(logger, $"{BaseUrl()}{settings.Hosting.PathBase}/{setup.Url}");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string BaseUrl()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return address is null
            ? "http://localhost"
            : address
                .Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                .Replace("//+", "//localhost", StringComparison.Ordinal)
                .Replace("//*", "//localhost", StringComparison.Ordinal)
                .TrimEnd('/');
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Nobody can sign in yet. Make the first administrator at {Address}"
    )]
    private static partial void LogSetupUrl(ILogger logger, string address);
}
