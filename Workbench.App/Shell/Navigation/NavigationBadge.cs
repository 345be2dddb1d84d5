namespace Workbench.App.Shell.Navigation;

/// <summary>
/// A live number beside a link of the navigation. The feature provides the component; the shell only shows it.
/// </summary>
public sealed record NavigationBadge(string Href, Type Component);
