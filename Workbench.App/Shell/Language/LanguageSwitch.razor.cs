using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Language;

/// <summary>
/// Shows links to the other languages. The target "_top" makes the browser load the page instead of the Blazor router.
/// </summary>
public partial class LanguageSwitch
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string LinkTo(string culture) =>
        LanguageEndpoint.Link(culture, Navigation.ToBaseRelativePath(Navigation.Uri));

    private static string? Current(string culture) => Languages.IsCurrent(culture) ? "true" : null;
}
