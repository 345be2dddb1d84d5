using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Status;

namespace Workbench.App.Shell.Layout;

/// <summary>Navigation and one page. An error stays inside the page and goes away with the next one.</summary>
public partial class MainLayout
{
    private SectionErrorBoundary? _boundary;
    private ElementReference _main;

    protected override void OnParametersSet() => Recover();

    private void Recover() => _boundary?.Recover();

    /// <summary>The document has a base, so that a bare "#main" would be a link to the start page.</summary>
    private async Task SkipAsync() => await _main.FocusAsync();
}
