using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Workbench.App.Shell;

/// <summary>Navigation and one page. An error stays inside the page and goes away with the next one.</summary>
public partial class MainLayout
{
    private ErrorBoundary? _boundary;
    private ErrorBoundary? _corner;
    private ElementReference _main;

    /// <summary>What fails in the corner is missing there until the next page; the page itself goes on.</summary>
    protected override void OnParametersSet()
    {
        Recover();
        _corner?.Recover();
    }

    private void Recover() => _boundary?.Recover();

    /// <summary>The document has a base, so that a bare "#main" would be a link to the start page.</summary>
    private async Task SkipAsync() => await _main.FocusAsync();
}
