namespace Workbench.App.Hosting;

/// <summary>
/// Guards the connections of live pages: none from another site's page, which would carry the person's cookie (B25), and
/// none once the node is stopping, or they would come back to it and hold the stop up (0.11).
/// </summary>
public static class LiveConnections
{
    public static IApplicationBuilder UseLiveConnectionGuard(this WebApplication app)
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

                if (!IsFromHere(context.Request))
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );
    }

    /// <summary>Browsers always say where a socket comes from; what says nothing is no browser and has no cookie to steal.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(
                    HostString.FromUriComponent(uri).Value,
                    request.Host.Value,
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }
}
