namespace Workbench.App.Shell.Urls;

/// <summary>Checks return addresses. Only a path of this site is accepted; anything else becomes the home page.</summary>
public static class LocalUrl
{
    /// <param name="address">A path such as "/queue" or, relative to the base, "queue".</param>
    /// <param name="basePath">The base path of the site; empty at the root.</param>
    public static string OrHome(string? address, PathString basePath = default)
    {
        var home = $"{basePath}/";
        if (string.IsNullOrWhiteSpace(address))
        {
            return home;
        }

        var path = address.StartsWith('/') ? address : home + address;
        return IsLocal(path) ? path : home;
    }

    /// <summary>
    /// Returns whether a path is local. Browsers read "//host" and "/\host" as addresses of other sites, and ignore control
    /// characters.
    /// </summary>
    private static bool IsLocal(string path) =>
        path.StartsWith('/')
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && !path.Any(char.IsControl);
}
