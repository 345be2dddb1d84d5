namespace Workbench.App.Shell.Theme;

/// <summary>
/// Returns how a theme choice is written: in the cookie, on the document, and as the CSS property color-scheme.
/// </summary>
public static class ThemeChoiceExtensions
{
    public const string Cookie = "theme";

    public static ThemeChoice FromCookie(IRequestCookieCollection cookies) =>
        cookies[Cookie] switch
        {
            "light" => ThemeChoice.Light,
            "dark" => ThemeChoice.Dark,
            _ => ThemeChoice.Auto,
        };

    public static string ToAttribute(this ThemeChoice choice) =>
        choice switch
        {
            ThemeChoice.Auto => "auto",
            ThemeChoice.Light => "light",
            ThemeChoice.Dark => "dark",
        };

    public static string ToColorScheme(this ThemeChoice choice) =>
        choice switch
        {
            ThemeChoice.Auto => "light dark",
            ThemeChoice.Light => "light",
            ThemeChoice.Dark => "dark",
        };

    public static string ToText(this ThemeChoice choice) =>
        choice switch
        {
            ThemeChoice.Auto => ShellTexts.Theme_Auto,
            ThemeChoice.Light => ShellTexts.Theme_Light,
            ThemeChoice.Dark => ShellTexts.Theme_Dark,
        };

    /// <summary>Returns the choice after a click on the switch.</summary>
    public static ThemeChoice Next(this ThemeChoice choice) =>
        choice switch
        {
            ThemeChoice.Auto => ThemeChoice.Light,
            ThemeChoice.Light => ThemeChoice.Dark,
            ThemeChoice.Dark => ThemeChoice.Auto,
        };
}
