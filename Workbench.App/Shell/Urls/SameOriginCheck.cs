namespace Workbench.App.Shell.Urls;

/// <summary>
/// Checks that a request comes from a page of this site. A page of another site would send the person's cookie along.
/// </summary>
public static class SameOriginCheck
{
    /// <summary>
    /// Returns whether the origin is this site. Browsers always send an origin; a client without one isn't a browser and has no
    /// cookie that could be abused.
    /// </summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
                && PortMatches(uri, request.Host.Port)
            );
    }

    /// <summary>
    /// Compares the ports. A default port is in neither header. A proxy may have changed the scheme, so any default port
    /// matches.
    /// </summary>
    private static bool PortMatches(Uri origin, int? port) =>
        port is { } given ? origin.Port == given : origin.IsDefaultPort;
}
