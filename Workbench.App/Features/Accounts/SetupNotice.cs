using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Workbench.App.Hosting.Settings;

namespace Workbench.App.Features.Accounts;

/// <summary>Tells the operator in the log where the first administrator is made.</summary>
public sealed partial class SetupNotice(
    SetupDoor door,
    IServer server,
    WorkbenchSettings settings,
    ILogger<SetupNotice> logger
) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await door.IsOpenAsync(cancellationToken))
        {
            NobodyThere(logger, $"{Site()}{settings.Hosting.PathBase}/{door.Address}");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Site()
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return listening is null
            ? "http://localhost"
            : listening
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
    private static partial void NobodyThere(ILogger logger, string address);
}
