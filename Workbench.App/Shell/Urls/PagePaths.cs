namespace Workbench.App.Shell.Urls;

/// <summary>
/// The addresses that the shell links to. Links in markup leave out the leading slash, so that a base path is preserved.
/// </summary>
public static class PagePaths
{
    public const string NotFound = "/not-found";

    /// <summary>Page for a person whose roles don't suffice (AccessDeniedPath of the cookie).</summary>
    public const string AccessDenied = "/not-allowed";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";

    /// <summary>Returns the address as a link in markup, relative to the base of the document.</summary>
    public static string ToRelative(string address) => address.TrimStart('/');
}
