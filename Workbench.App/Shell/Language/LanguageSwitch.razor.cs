using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Language;

/// <summary>Two plain links, out of the router's reach ("_top"): the page loads anew in the other language.</summary>
public partial class LanguageSwitch
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string LinkTo(string culture) =>
        LanguageEndpoint.Link(culture, Navigation.ToBaseRelativePath(Navigation.Uri));

    private static string? Current(string culture) => Languages.IsCurrent(culture) ? "true" : null;
}
