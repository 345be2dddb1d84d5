namespace Workbench.App.Shell.Urls;

/// <summary>The addresses that the shell itself leads to. Links in markup leave out the slash, so that a base path holds.</summary>
public static class PagePaths
{
    public const string NotFound = "/not-found";

    /// <summary>Where the cookie sends somebody whose role does not suffice (AccessDeniedPath).</summary>
    public const string AccessDenied = "/not-allowed";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";

    /// <summary>As a link in markup: relative to the document's base.</summary>
    public static string ToRelative(string address) => address.TrimStart('/');
}
