using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;
using Workbench.App.Shell.Theme;

namespace Workbench.App.Shell.Layout;

/// <summary>
/// Adds MudBlazor's provider of snackbars once, above all layouts, and applies the theme. A page with menus has their provider,
/// within the landmark of the page. The colors of MudBlazor are in mud-theme.css.
/// </summary>
public sealed partial class MudProviders : IAsyncDisposable
{
    private IJSObjectReference? _module;

    [Parameter]
    public ThemeChoice Theme { get; set; }

    [Inject]
    public required ThemeState State { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    public ValueTask DisposeAsync() => _module.DisposeModuleAsync();

    protected override void OnInitialized() => State.Initialize(Theme, ApplyAsync);

    private async Task ApplyAsync(ThemeChoice choice)
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["theme.js"]}");
        await _module.InvokeVoidAsync("setTheme", choice.ToAttribute());
    }
}
