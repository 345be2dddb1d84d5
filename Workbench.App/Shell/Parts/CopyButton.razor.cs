using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Workbench.App.Shell.Parts;

/// <summary>Copies what stands in a field, and says whether it could: browsers lend the clipboard to https and to this machine only.</summary>
public sealed partial class CopyButton : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private string? _said;

    /// <summary>The id of the field; where it can't be copied its text is selected instead.</summary>
    [Parameter, EditorRequired]
    public required string Field { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public bool Main { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await _module.InvokeAndDisposeAsync("leave");
        }
    }

    private async Task CopyAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["copy.js"]}");
        _said = await _module.InvokeAsync<bool>("copy", Field)
            ? Texts.Shell_Copied
            : Texts.Shell_CopyByHand;
    }
}
