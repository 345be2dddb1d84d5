using System.Globalization;

namespace Workbench.App.Shell.Language;

/// <summary>Formats texts and figures in another language than that of the page, as in what a customer gets, until it is disposed.</summary>
public readonly struct TextLanguage : IDisposable
{
    private readonly CultureInfo culture;
    private readonly CultureInfo uiCulture;

    private TextLanguage(CultureInfo culture, CultureInfo uiCulture) =>
        (this.culture, this.uiCulture) = (culture, uiCulture);

    /// <param name="language">One of <see cref="Languages.All"/>; null keeps that of the page.</param>
    public static TextLanguage Use(string? language)
    {
        var before = new TextLanguage(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        if (language is not null)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(
                language
            );
        }

        return before;
    }

    public void Dispose() =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
}
