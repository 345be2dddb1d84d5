using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Workbench.App.Shell.Keyboard;

/// <summary>
/// Arrows, j and k go from row to row of a list whose rows have a link each. When live data takes the row away that has the
/// focus, its neighbour gets it.
/// </summary>
public sealed class RowKeys : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>The id of the list.</summary>
    [Parameter, EditorRequired]
    public required string List { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    public ValueTask DisposeAsync() => _module.InvokeAndDisposeAsync("leave", List);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["rows.js"]}");
            await _module.InvokeVoidAsync("attach", List);
        }
    }
}
