namespace Workbench.App.Shell.Urls;

/// <summary>Whether a page of this site asks. Another site's page would carry the person's cookie along (B25).</summary>
public static class SameOriginCheck
{
    /// <summary>Browsers always say where it comes from; what says nothing is no browser and has no cookie to steal.</summary>
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

    /// <summary>A default port stands in neither; which scheme's it is, a proxy before the site may have changed.</summary>
    private static bool PortMatches(Uri origin, int? port) =>
        port is { } given ? origin.Port == given : origin.IsDefaultPort;
}
