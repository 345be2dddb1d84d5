using Workbench.App.Shell.Urls;

namespace Workbench.App.Hosting;

/// <summary>
/// Guards the connections of live pages: none from another site's page, which would carry the person's cookie (B25), and
/// none once the node is stopping, or they would come back to it and hold the stop up (0.11).
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
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );
    }
}
