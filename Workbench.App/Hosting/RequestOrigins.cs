using Workbench.App.Commands.Auditing;
using Workbench.App.Live;

namespace Workbench.App.Hosting;

/// <summary>
/// Says for the audit where a request comes from. The connection of a live page is a request too: what a person does on the page
/// runs in its context.
/// </summary>
public static class RequestOrigins
{
    /// <summary>Notes the address. Comes after the proxies, which decide it.</summary>
    public static IApplicationBuilder UseRequestAddress(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                RequestOrigin.Current = new(
                    NetworkAddress.TextOf(context.Connection.RemoteIpAddress),
                    null
                );
                await next(context);
            }
        );

    /// <summary>Adds the session of who is signed in. Comes after authentication.</summary>
    public static IApplicationBuilder UseRequestSession(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (SessionId.FromPrincipal(context.User) is { } session)
                {
                    RequestOrigin.Current = RequestOrigin.Current with
                    {
                        Session = RequestOrigin.HashOf(session),
                    };
                }

                await next(context);
            }
        );
}
