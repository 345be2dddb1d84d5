using Hangfire;
using Workbench.App.Jobs;
using Workbench.App.Settings;
using Workbench.App.Shell;
using Workbench.App.Storage;

namespace Workbench.App.Hosting;

/// <summary>The web app and its jobs, from the settings to the last request.</summary>
public static class WebApp
{
    /// <param name="hostArgs">What the web host understands, such as <c>--urls=http://localhost:5080</c>.</param>
    /// <param name="beforeStart">Runs on the migrated database before the first request.</param>
    /// <exception cref="SettingsException">The settings are wrong.</exception>
    /// <exception cref="InstanceLockedException">Another process holds the embedded database.</exception>
    /// <exception cref="DatabaseRefusedException">The database is newer than the program.</exception>
    public static async Task ServeAsync(string[] hostArgs, Func<WebApplication, Task> beforeStart)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = hostArgs,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseStaticWebAssets();
        var settings = WorkbenchSettings.Read(builder.Configuration, SettingsFolder.Find());
        using var held = InstanceLock.AcquireAndRecover(settings.Storage);
        builder.Services.AddWeb(settings);
        builder.AddHosting(settings).AddShell(settings.Hosting);

        await using var app = builder.Build();
        app.Logger.LogRenamedSettings(settings);
        await PrepareAsync(app, settings.Storage, beforeStart);
        app.UseHosting();
        app.MapShell();
        app.MapJobs();
        await app.RunAsync();
    }

    /// <summary>
    /// Comes before everything that opens the database by itself, so that one that is refused stays untouched, and lets one
    /// node at a time do what only one can.
    /// </summary>
    private static async Task PrepareAsync(
        WebApplication app,
        StorageSettings storage,
        Func<WebApplication, Task> prepare
    )
    {
        var ct = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<Migrator>().RunAsync(ct);
        await using var startup = await StartupLock.AcquireAsync(storage, ct);

        // Creates the job runner's tables where they are missing.
        app.Services.GetRequiredService<JobStorage>();
        await prepare(app);
    }
}
