using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Keyboard;

/// <summary>
/// Moves the focus between the rows of a list with the arrow keys, j and k. Each row has one link. When an update removes the
/// focused row, a neighboring row gets the focus. A row is a row of a table, or an element with the attribute data-row.
/// </summary>
public sealed class RowKeyboardNavigation : ComponentBase, IAsyncDisposable
{
    private IDisposable? _next;
    private IDisposable? _previous;
    private IJSObjectReference? _module;

    /// <summary>The id of the list.</summary>
    [Parameter, EditorRequired]
    public required string ListId { get; set; }

    /// <summary>Whether the keys belong to another list of the page: this one only keeps the focus when a row leaves.</summary>
    [Parameter]
    public bool KeepsFocusOnly { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    [Inject]
    public required KeyboardShortcuts Shortcuts { get; set; }

    public ValueTask DisposeAsync()
    {
        _next?.Dispose();
        _previous?.Dispose();
        return _module.InvokeAndDisposeAsync("detach", ListId);
    }

    protected override void OnInitialized()
    {
        if (KeepsFocusOnly)
        {
            return;
        }

        _next = Shortcuts.List("j", ShellTexts.Shortcuts_NextRow);
        _previous = Shortcuts.List("k", ShellTexts.Shortcuts_PreviousRow);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>(
                "import",
                $"./{Assets["row-navigation.js"]}"
            );
            await _module.InvokeVoidAsync("attach", ListId, KeepsFocusOnly);
        }
    }
}
