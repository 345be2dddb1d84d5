using Microsoft.AspNetCore.Components.Server;
using Workbench.App.Hosting.Health;
using Workbench.App.Jobs;
using Workbench.App.Settings;
using Workbench.App.Shell;

namespace Workbench.App.Hosting;

/// <summary>The web server around the pages: what is registered, and the way of a request up to the endpoints.</summary>
public static class HostingRegistration
{
    public static WebApplicationBuilder AddHosting(
        this WebApplicationBuilder builder,
        WorkbenchSettings settings
    )
    {
        builder.Logging.AddWorkbenchLogging(builder.Environment);
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder
            .Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(30))
            .Configure<CircuitOptions>(o => o.DetailedErrors = builder.Environment.IsDevelopment())
            .AddHttpsRedirect(builder.Configuration)
            .AddCompression()
            .AddAccountRateLimit(settings.Hosting)
            .AddHealth();
        return builder;
    }

    public static WebApplication UseHosting(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<WorkbenchSettings>().Hosting;
        app.UseDeferredStart();
        app.UseKnownProxies(settings);
        app.UseRequestAddress();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseErrorPage();
        app.UseHttpsRedirect(settings);
        app.UseResponseCompression();
        app.UseCircuitConnectionGuard();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseRequestSession();
        app.UseAuthorization();
        app.UseDashboardGuard();
        app.MapHealth();
        foreach (var endpoints in app.Services.GetServices<IFeatureEndpoints>())
        {
            endpoints.Map(app);
        }

        return app;
    }
}
