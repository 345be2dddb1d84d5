using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;

namespace Workbench.App.Shell.Navigation;

/// <summary>
/// The icon and the name of a link of the navigation. They are the same on every page in the same language, so they are created
/// once.
/// </summary>
internal static class NavigationLinkMarkup
{
    private static readonly ConcurrentDictionary<
        (string Href, string Language),
        RenderFragment
    > Created = new();

    /// <summary>Returns the content of the link in the language of the page.</summary>
    public static RenderFragment For(NavigationEntry entry) =>
        Created.GetOrAdd(
            (entry.Href, CultureInfo.CurrentUICulture.Name),
            static (_, e) => Create(e),
            entry
        );

    private static RenderFragment Create(NavigationEntry entry)
    {
        var icon = Icon.Markup(entry.Icon);
        var markup = entry.ShortTitle is { } shortTitle
            ? EncodedMarkup.Create(
                $"""{icon}<span class="nav-name nav-long">{entry.Title()}</span><span class="nav-name nav-short">{shortTitle()}</span>"""
            )
            : EncodedMarkup.Create($"""{icon}<span class="nav-name">{entry.Title()}</span>""");
        return builder => builder.AddContent(0, markup);
    }
}
