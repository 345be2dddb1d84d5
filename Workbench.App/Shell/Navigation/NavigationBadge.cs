namespace Workbench.App.Shell.Navigation;

/// <summary>A live figure beside a page's name. The feature brings the component; the shell only gives it the place.</summary>
public sealed record NavigationBadge(string Href, Type Component);
