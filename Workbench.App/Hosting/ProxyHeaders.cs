using Microsoft.AspNetCore.HttpOverrides;
using Workbench.App.Settings;

namespace Workbench.App.Hosting;

/// <summary>Trusts forwarded headers for the caller's address, scheme and host only from the proxies of the settings.</summary>
public static class ProxyHeaders
{
    public static IApplicationBuilder UseKnownProxies(
        this IApplicationBuilder app,
        HostingSettings settings
    )
    {
        if (settings.KnownProxies.Count > 0)
        {
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders =
                    ForwardedHeaders.XForwardedFor
                    | ForwardedHeaders.XForwardedProto
                    | ForwardedHeaders.XForwardedHost,
                ForwardLimit = null,
            };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.KnownProxies)
            {
                options.KnownIPNetworks.Add(network);
            }

            app.UseForwardedHeaders(options);
        }

        return settings.PathBase.Length > 0 ? app.UsePathBase(settings.PathBase) : app;
    }
}
