using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Workbench.App.Shell.Language;

/// <summary>
/// Translates MudBlazor's texts from the resources (under MudBlazor's own keys). Texts without a resource stay in English.
/// </summary>
public sealed class MudBlazorLocalizer : MudLocalizer
{
    public override LocalizedString this[string key] => Find(key);

    public override LocalizedString this[string key, params object[] arguments] =>
        Find(key) is { ResourceNotFound: false } found
            ? new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, found, arguments))
            : Find(key);

    private static LocalizedString Find(string key)
    {
        var text = MudBlazorTexts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
        return new LocalizedString(key, text ?? key, resourceNotFound: text is null);
    }
}
