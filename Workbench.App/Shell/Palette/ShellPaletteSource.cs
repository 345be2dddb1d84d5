using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Workbench.App.Shell.Keyboard;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Navigation;
using Workbench.App.Shell.Theme;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Shell.Palette;

/// <summary>
/// Provides the actions of the current page, the pages that the person may see, the themes, the other language and signing out.
/// </summary>
public sealed class ShellPaletteSource(
    AuthenticationStateProvider people,
    NavigationManager navigation,
    ThemeState theme,
    KeyboardShortcuts keys
) : IPaletteSource
{
    public async Task<IReadOnlyList<PaletteItem>> FindAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        var person = (await people.GetAuthenticationStateAsync()).User;
        var pages = NavigationMap
            .For(person)
            .Select(entry => new PaletteItem(entry.Title(), ShellTexts.Palette_Page)
            {
                Href = entry.Href,
                Keys = entry.Keys[0],
            });
        return
        [
            // A key that opens a page is an action and a page of the same name.
            .. PageActions()
                .Concat(pages)
                .DistinctBy(item => item.Title, StringComparer.CurrentCulture)
                .Concat(Settings())
                .Where(item => Matches(item, text)),
        ];
    }

    /// <summary>
    /// Returns the actions of single-key shortcuts. Two-key shortcuts open pages, and the others open the palette itself.
    /// </summary>
    private IEnumerable<PaletteItem> PageActions() =>
        keys
            .Active.Where(it => it.Keys.Length == 1 && char.IsLetter(it.Keys[0]))
            .Select(it => new PaletteItem(it.Description, ShellTexts.Palette_Here)
            {
                Action = it.Action,
                Keys = it.Keys,
            });

    private IEnumerable<PaletteItem> Settings()
    {
        foreach (var choice in Enum.GetValues<ThemeChoice>().Where(it => it != theme.Choice))
        {
            yield return new PaletteItem(choice.ToText(), ShellTexts.Theme_Label)
            {
                Action = () => theme.ChooseAsync(choice),
            };
        }

        var here = navigation.ToBaseRelativePath(navigation.Uri);
        foreach (var culture in Languages.All.Where(it => !Languages.IsCurrent(it)))
        {
            var name = CultureInfo.GetCultureInfo(culture).Parent.NativeName;
            yield return new PaletteItem(
                char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..],
                ShellTexts.Language_Label
            )
            {
                Href = LanguageEndpoint.Link(culture, here),
                ForceLoad = true,
            };
        }

        yield return new PaletteItem(ShellTexts.SignOut, ShellTexts.Palette_Account)
        {
            Href = PagePaths.ToRelative(PagePaths.SignOut),
            ForceLoad = true,
        };
    }

    /// <summary>Returns whether the item contains every typed word.</summary>
    private static bool Matches(PaletteItem item, string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                $"{item.Title} {item.Detail}".Contains(
                    word,
                    StringComparison.CurrentCultureIgnoreCase
                )
            );
}
