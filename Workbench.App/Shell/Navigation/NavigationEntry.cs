using Workbench.App.Shell.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Navigation;

/// <summary>A page of the program as it stands in the navigation, the palette and the list of keys.</summary>
/// <param name="Href">Relative to the base; empty is home.</param>
/// <param name="Keys">The first one is shown.</param>
/// <param name="VisibleTo">Who sees it; None is everybody.</param>
public sealed record NavigationEntry(
    string Href,
    Func<string> Title,
    IconName Icon,
    IReadOnlyList<string> Keys,
    Roles VisibleTo = Roles.None
);
