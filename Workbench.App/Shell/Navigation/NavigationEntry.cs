using Workbench.App.Shell.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Navigation;

/// <summary>A page of the program in the navigation, the palette and the list of shortcuts.</summary>
/// <param name="Href">Relative to the base; empty for the home page.</param>
/// <param name="Keys">The shortcuts. The first one is shown.</param>
/// <param name="VisibleTo">Roles that see it; None for everybody.</param>
public sealed record NavigationEntry(
    string Href,
    Func<string> Title,
    IconName Icon,
    IReadOnlyList<string> Keys,
    Roles VisibleTo = Roles.None
)
{
    /// <summary>A name that fits at the bottom of a narrow screen; null if the title does.</summary>
    public Func<string>? ShortTitle { get; init; }
}
