namespace Workbench.App.Shell.Urls;

/// <summary>Where to go back to. Only a path of this site counts: anything else leads home.</summary>
public static class LocalUrl
{
    /// <param name="address">A path such as "/queue" or, relative to the base, "queue".</param>
    /// <param name="basePath">The path that the site lies under; empty at the root.</param>
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

    /// <summary>"//host" and "/\host" are addresses of other sites to a browser; control characters vanish in it.</summary>
    private static bool IsLocal(string path) =>
        path.StartsWith('/')
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && !path.Any(char.IsControl);
}
