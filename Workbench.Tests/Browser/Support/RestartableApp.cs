using Workbench.Tests.Support;

namespace Workbench.Tests.Browser.Support;

/// <summary>The program with its demo data, which is killed and stopped and started again where it was.</summary>
public sealed class RestartableApp : IAsyncDisposable
{
    /// <summary>Short, so that a dead line is soon taken for one.</summary>
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
        var how = await app!.StopAsync();
        await DisposeAppAsync();
        return how;
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
