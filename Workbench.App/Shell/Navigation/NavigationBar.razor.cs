using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Workbench.App.Shell.Navigation;

/// <summary>The pages at the side, or on a narrow screen at the bottom with the rest behind "more".</summary>
public sealed partial class NavigationBar : IDisposable
{
    /// <summary>So many stand at the foot of a narrow screen; the rest is behind "more".</summary>
    private const int VisibleOnNarrowScreen = 4;

    private bool _more;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required IEnumerable<NavigationBadge> Badges { get; set; }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private static NavLinkMatch MatchOf(NavigationEntry entry) =>
        entry.Href.Length == 0 ? NavLinkMatch.All : NavLinkMatch.Prefix;

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

    /// <summary>Rendered anew on every move: the links to the other language carry the address.</summary>
    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        _more = false;
        _ = InvokeAsync(StateHasChanged);
    }
}
