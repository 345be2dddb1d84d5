using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Workbench.App.Shell.Status;

namespace Workbench.App.Shell.Layout;

/// <summary>Shows the navigation and one page. An error stays inside the page and disappears with the next one.</summary>
public partial class MainLayout
{
    private SectionErrorBoundary? _boundary;
    private ElementReference _main;
    private bool _isSignedIn;

    [CascadingParameter]
    public Task<AuthenticationState>? AuthenticationState { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        Recover();
        _isSignedIn =
            AuthenticationState is { } state
            && (await state).User.Identity is { IsAuthenticated: true };
    }

    private void Recover() => _boundary?.Recover();

    /// <summary>
    /// Moves the focus to the content. A plain link to "#main" would lead to the start page, because the document has a base.
    /// </summary>
    private async Task SkipAsync() => await _main.FocusAsync();
}
