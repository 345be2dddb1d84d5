using Workbench.Tests.Support;

namespace Workbench.Tests.Browser.Support;

/// <summary>Runs the program with its demo data, and kills, stops and restarts it with the same data.</summary>
public sealed class RestartableApp : IAsyncDisposable
{
    /// <summary>Short, so that a dead connection is detected soon.</summary>
    private const string ConnectionTimeoutSeconds = "5";

    private string? folder;
    private RunningApp? app;
    private string? address;

    public async Task<RunningApp> GetAsync() => app ?? await StartAsync();

    public async Task<RunningApp> StartAsync()
    {
        folder ??= await DemoDataFolder.CreateCopyAsync();
        app = await RunningApp.StartAsync(
            folder,
            "Development",
            address,
            ("Hosting__ConnectionTimeoutSeconds", ConnectionTimeoutSeconds)
        );
        address = app.Address;
        return app;
    }

    public async Task KillAsync()
    {
        await app!.KillAsync();
        await DisposeAppAsync();
    }

    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var result = await app!.StopAsync();
        await DisposeAppAsync();
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await DisposeAppAsync();
        }
    }

    private async Task DisposeAppAsync()
    {
        await app!.DisposeAsync();
        app = null;
    }
}
