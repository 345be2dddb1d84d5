using Hangfire;
using Workbench.App.Jobs;
using Workbench.App.Settings;
using Workbench.App.Shell;
using Workbench.App.Storage;

namespace Workbench.App.Hosting;

/// <summary>Runs the web app and its jobs, from reading the settings to shutdown.</summary>
public static class WebApp
{
    /// <param name="hostArgs">Arguments for the web host, such as <c>--urls=http://localhost:5080</c>.</param>
    /// <param name="beforeStart">Runs on the migrated database before the first request.</param>
    /// <exception cref="SettingsException">The settings are wrong.</exception>
    /// <exception cref="InstanceLockedException">Another process uses the embedded database.</exception>
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
        using var instanceLock = InstanceLock.AcquireAndRecover(settings.Storage);
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
    /// Prepares the database before anything else opens it, so that a refused database stays unchanged. Lets one node at a time
    /// do the steps that only one may do.
    /// </summary>
    private static async Task PrepareAsync(
        WebApplication app,
        StorageSettings storage,
        Func<WebApplication, Task> prepare
    )
    {
        var ct = app.Lifetime.ApplicationStopping;
        await ServerReachability.CheckAsync(storage, ct);
        await app.Services.GetRequiredService<Migrator>().RunAsync(ct);
        await using var startup = await StartupLock.AcquireAsync(storage, ct);
        if (storage.Provider == StorageProvider.PostgreSql)
        {
            // Creates Hangfire's tables if they are missing.
            app.Services.GetRequiredService<JobStorage>();
        }

        await prepare(app);
    }
}
