using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Workbench.App.Shell.Language;

/// <summary>
/// Translates MudBlazor's texts from the resources ("Mud_" + its key). Texts without a resource stay in English.
/// </summary>
public sealed class MudBlazorLocalizer : MudLocalizer
{
    public override LocalizedString this[string key] => Find(key);

    public override LocalizedString this[string key, params object[] arguments] =>
        Find(key) is { ResourceNotFound: false } found
            ? new LocalizedString(
                key,
                string.Format(System.Globalization.CultureInfo.CurrentCulture, found, arguments)
            )
            : Find(key);

    private static LocalizedString Find(string key)
    {
        var text = Texts.ResourceManager.GetString($"Mud_{key}", Texts.Culture);
        return new LocalizedString(key, text ?? key, resourceNotFound: text is null);
    }
}
