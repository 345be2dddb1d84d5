using Workbench.App.Commands.Auditing;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Hosting;

/// <summary>
/// Rejects connections of live pages from other sites, which would send the person's cookie along. Rejects connections while
/// the node is stopping; otherwise pages would reconnect to it and delay the shutdown.
/// </summary>
public static class CircuitConnectionGuard
{
    public static IApplicationBuilder UseCircuitConnectionGuard(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        return app.Use(
            (context, next) =>
            {
                if (
                    !context.Request.Path.StartsWithSegments(
                        "/_blazor",
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                {
                    return next(context);
                }

                if (stopping.IsCancellationRequested)
                {
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    return Task.CompletedTask;
                }

                if (!SameOriginCheck.IsSameOrigin(context.Request))
                {
                    context
                        .RequestServices.GetRequiredService<SecurityEvents>()
                        .Report(SecurityEvent.FromOtherSite(context.Request.Path));
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );
    }
}
