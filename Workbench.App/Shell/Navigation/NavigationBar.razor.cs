using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Workbench.App.Shell.Navigation;

/// <summary>
/// Shows the links of the pages: at the side, or at the bottom of a narrow screen with the rest behind "more".
/// </summary>
public sealed partial class NavigationBar : IDisposable
{
    /// <summary>Number of links at the bottom of a narrow screen. The rest is behind "more".</summary>
    private const int VisibleOnNarrowScreen = 4;

    private bool _more;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required IEnumerable<NavigationBadge> Badges { get; set; }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private static NavLinkMatch MatchOf(NavigationEntry entry) =>
        entry.Href.Length == 0
        || NavigationMap.All.Any(other =>
            other.Href.StartsWith(entry.Href + "/", StringComparison.Ordinal)
        )
            ? NavLinkMatch.All
            : NavLinkMatch.Prefix;

    private Type? BadgeOf(NavigationEntry entry) =>
        Badges
            .FirstOrDefault(badge =>
                string.Equals(badge.Href, entry.Href, StringComparison.Ordinal)
            )
            ?.Component;

    private Task GoAsync(NavigationEntry entry)
    {
        Navigation.NavigateTo(entry.Href);
        return Task.CompletedTask;
    }

    /// <summary>Renders again after every navigation: the language links contain the address.</summary>
    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        _more = false;
        _ = InvokeAsync(StateHasChanged);
    }
}
