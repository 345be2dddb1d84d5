using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Status;

namespace Workbench.App.Shell.Layout;

/// <summary>Shows the navigation and one page. An error stays inside the page and disappears with the next one.</summary>
public partial class MainLayout
{
    private SectionErrorBoundary? _boundary;
    private ElementReference _main;

    protected override void OnParametersSet() => Recover();

    private void Recover() => _boundary?.Recover();

    /// <summary>
    /// Moves the focus to the content. A plain link to "#main" would lead to the start page, because the document has a base.
    /// </summary>
    private async Task SkipAsync() => await _main.FocusAsync();
}
