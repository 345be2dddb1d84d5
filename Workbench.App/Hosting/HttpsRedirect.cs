using Workbench.App.Settings;

namespace Workbench.App.Hosting;

/// <summary>
/// Redirects http to https where <c>Hosting:RequireHttps</c> asks for it. Behind a proxy that ends https, the program must know
/// the proxy; otherwise each request seems to be http and a redirect would never end. The log then says why there is none.
/// </summary>
public static partial class HttpsRedirect
{
    private const int DefaultPort = 443;
    private const string ForwardedScheme = "X-Forwarded-Proto";
    private static readonly string[] PortKeys = ["https_port", "https_ports", "HTTPS_PORTS"];

    /// <summary>Sets the port of the redirect, unless the program itself listens on https.</summary>
    public static IServiceCollection AddHttpsRedirect(
        this IServiceCollection services,
        IConfiguration configuration
    ) =>
        ListensOnHttps(configuration)
            ? services
            : services.AddHttpsRedirection(o => o.HttpsPort = DefaultPort);

    public static WebApplication UseHttpsRedirect(this WebApplication app, HostingSettings settings)
    {
        WarnAboutUnknownProxy(app, settings);
        if (!settings.RequireHttps)
        {
            return app;
        }

        app.UseHsts();
        if (settings.KnownProxies.Count == 0 && !ListensOnHttps(app.Configuration))
        {
            LogNoRedirect(app.Logger);
            return app;
        }

        // Probes of a load balancer come by http and stay there.
        app.UseWhen(
            context =>
                !context.Request.Path.StartsWithSegments(
                    "/health",
                    StringComparison.OrdinalIgnoreCase
                ),
            branch => branch.UseHttpsRedirection()
        );
        return app;
    }

    private static void WarnAboutUnknownProxy(WebApplication app, HostingSettings settings)
    {
        if (settings.KnownProxies.Count > 0)
        {
            return;
        }

        var isWarned = 0;
        app.Use(
            (context, next) =>
            {
                if (
                    context.Request.Headers.ContainsKey(ForwardedScheme)
                    && Interlocked.Exchange(ref isWarned, 1) == 0
                )
                {
                    LogUnknownProxy(app.Logger, context.Connection.RemoteIpAddress?.ToString());
                }

                return next(context);
            }
        );
    }

    private static bool ListensOnHttps(IConfiguration configuration) =>
        (configuration["Urls"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(PortKeys, key => !string.IsNullOrEmpty(configuration[key]));

    [LoggerMessage(
        LogLevel.Warning,
        "Hosting:RequireHttps redirects nothing: the program listens on http only and Hosting:KnownProxies names no proxy that ends https. Set Hosting:KnownProxies to the address of the proxy"
    )]
    private static partial void LogNoRedirect(ILogger logger);

    [LoggerMessage(
        LogLevel.Warning,
        "A request from {Address} carries X-Forwarded-Proto, but Hosting:KnownProxies is empty, so it is ignored: https is not recognized. Set Hosting:KnownProxies to the address of the proxy"
    )]
    private static partial void LogUnknownProxy(ILogger logger, string? address);
}
