namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Names a browser and its system from the header that it sends, so that a person recognizes it in a list.</summary>
public static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <returns>For example "Firefox, Windows"; empty if neither is known.</returns>
    public static string FromUserAgent(string? userAgent) =>
        string.Join(
            ", ",
            new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.Where(n => n is not null)
        );

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known
            .FirstOrDefault(k =>
                userAgent?.Contains(k.Mark, StringComparison.OrdinalIgnoreCase) == true
            )
            .Name;
}
