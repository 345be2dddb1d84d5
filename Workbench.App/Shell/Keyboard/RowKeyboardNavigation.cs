using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Keyboard;

/// <summary>
/// Arrows, j and k go from row to row of a list whose rows have a link each. When live data takes the row away that has the
/// focus, its neighbour gets it.
/// </summary>
public sealed class RowKeyboardNavigation : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>The id of the list.</summary>
    [Parameter, EditorRequired]
    public required string ListId { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    public ValueTask DisposeAsync() => _module.InvokeAndDisposeAsync("detach", ListId);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>(
                "import",
                $"./{Assets["row-navigation.js"]}"
            );
            await _module.InvokeVoidAsync("attach", ListId);
        }
    }
}
