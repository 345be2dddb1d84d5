using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Components;

/// <summary>
/// Copies the text of a field and shows whether that worked: browsers allow clipboard access only over https and on localhost.
/// </summary>
public sealed partial class CopyButton : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private string? _statusText;

    /// <summary>The id of the field. Its text is selected when it can't be copied.</summary>
    [Parameter]
    public string? FieldId { get; set; }

    /// <summary>The text to copy where it stands in no field.</summary>
    [Parameter]
    public string? Text { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public bool IsPrimary { get; set; }

    [Parameter]
    public bool IsQuiet { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    public ValueTask DisposeAsync() => _module.DisposeModuleAsync();

    private async Task CopyAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>(
            "import",
            $"./{Assets["clipboard.js"]}"
        );
        if (Text is not null)
        {
            _statusText = await _module.InvokeAsync<bool>("copyText", Text)
                ? ShellTexts.Copied
                : ShellTexts.CopyFailed;
            return;
        }

        _statusText = await _module.InvokeAsync<bool>("copyField", FieldId)
            ? ShellTexts.Copied
            : ShellTexts.CopyByHand;
    }
}
