using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Workbench.App.Shell.Language;

/// <summary>
/// Shows links to the other languages. The target "_top" makes the browser load the page instead of the Blazor router.
/// </summary>
public sealed partial class LanguageSwitch : IDisposable
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    /// <summary>The links come back to the page that is shown now, not to the one that was loaded first.</summary>
    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) =>
        _ = InvokeAsync(StateHasChanged);

    private string LinkTo(string culture) =>
        LanguageEndpoint.Link(culture, Navigation.ToBaseRelativePath(Navigation.Uri));

    private static string? Current(string culture) => Languages.IsCurrent(culture) ? "true" : null;
}
