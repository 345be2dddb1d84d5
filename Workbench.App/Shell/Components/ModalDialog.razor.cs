using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Components;

/// <summary>Shows a native modal dialog: the browser traps and restores the focus, and closes the dialog on Esc.</summary>
public sealed partial class ModalDialog : IAsyncDisposable
{
    private ElementReference _element;
    private IJSObjectReference? _module;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public bool ShowTitle { get; set; } = true;

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? AdditionalAttributes { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    /// <summary>Opens the dialog with the focus on its content.</summary>
    public async Task OpenAsync()
    {
        // The page renders the content of this opening first. Otherwise the browser focuses what the last one left.
        await Task.Yield();
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["dialog.js"]}");
        await _module.InvokeVoidAsync("open", _element);
    }

    public async Task CloseAsync()
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("close", _element);
        }
    }

    public ValueTask DisposeAsync() => _module.InvokeAndDisposeAsync("close", _element);
}
