using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Uploads;

/// <summary>
/// Accepts files by picking, dropping and pasting, and uploads them over HTTP with progress. A failed file stays on the page
/// with its reason, to be retried or removed.
/// </summary>
public sealed partial class UploadBox : IAsyncDisposable
{
    private readonly List<UploadItem> _uploads = [];
    private ElementReference _element;
    private IJSObjectReference? _module;
    private DotNetObjectReference<UploadBox>? _self;
    private string? _statusText;

    /// <summary>The address that receives the files, relative to the base.</summary>
    [Parameter, EditorRequired]
    public required string UploadUrl { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Accept { get; set; }

    [Parameter, EditorRequired]
    public long MaxBytes { get; set; }

    [Parameter]
    public int MaxFiles { get; set; } = int.MaxValue;

    /// <summary>Number of files that are already uploaded.</summary>
    [Parameter]
    public int ExistingFiles { get; set; }

    /// <summary>Whether a picture from the clipboard is accepted when it is pasted anywhere on the page.</summary>
    [Parameter]
    public bool AcceptsPaste { get; set; }

    /// <summary>Returns why a file with this name isn't accepted; null when it is.</summary>
    [Parameter]
    public Func<string, string?>? CheckName { get; set; }

    /// <summary>Called after a file was uploaded.</summary>
    [Parameter]
    public EventCallback Uploaded { get; set; }

    /// <summary>Called with the number of files being uploaded and the number of failed files.</summary>
    [Parameter]
    public EventCallback<(int Underway, int Failed)> Changed { get; set; }

    [Inject]
    public required AntiforgeryStateProvider Antiforgery { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private int InProgress => _uploads.Count(u => u.Problem is null);

    public async ValueTask DisposeAsync()
    {
        await _module.InvokeAndDisposeAsync("stop", _element);
        _self?.Dispose();
    }

    /// <summary>Called by the page's script with the chosen files.</summary>
    /// <returns>The files to upload, each with its operation id.</returns>
    [JSInvokable]
    public async Task<IReadOnlyDictionary<string, Guid>> FilesSelectedAsync(ChosenFile[] files)
    {
        var accepted = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var sanitized = file with { Name = UploadedFileName.Sanitize(file.Name) };
            var problem = Validate(file);
            var uploadItem = new UploadItem(
                sanitized,
                Guid.NewGuid(),
                problem,
                CanRetry: problem is null
            );
            _uploads.Add(uploadItem);
            if (problem is null)
            {
                accepted[file.Key] = uploadItem.OperationId;
            }
        }

        await NotifyChangedAsync();
        return accepted;
    }

    /// <summary>Called by the page's script after the server has stored a file.</summary>
    [JSInvokable]
    public async Task FileUploadedAsync(string key)
    {
        if (_uploads.Find(u => HasKey(u, key)) is { } uploadItem)
        {
            _uploads.Remove(uploadItem);
            _statusText = Formats.Text(ShellTexts.Upload_Sent, uploadItem.File.Name);
            await Uploaded.InvokeAsync();
            await NotifyChangedAsync();
        }
    }

    /// <summary>Called by the page's script after an upload failed.</summary>
    /// <param name="problem">The server's error text; null when the server could not be reached.</param>
    [JSInvokable]
    public Task FileFailedAsync(string key, string? problem)
    {
        Replace(key, u => u with { Problem = problem ?? ShellTexts.Upload_Broken });
        return NotifyChangedAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Js.InvokeAsync<IJSObjectReference>(
                "import",
                $"./{Assets["upload.js"]}"
            );
            var token = Antiforgery.GetAntiforgeryToken()?.Value;
            await _module.InvokeVoidAsync(
                "start",
                _element,
                _self,
                token,
                ShellTexts.Upload_PastedName
            );
        }
    }

    private string? Validate(ChosenFile file) =>
        CheckName?.Invoke(file.Name) is { } problem ? problem
        : file.Bytes > MaxBytes
            ? Formats.Text(ShellTexts.Upload_FileTooLarge, Formats.FileSize(MaxBytes))
        : file.Bytes == 0 ? ShellTexts.Upload_FileEmpty
        : ExistingFiles + InProgress >= MaxFiles ? Formats.Text(ShellTexts.Upload_TooMany, MaxFiles)
        : null;

    private async Task RetryAsync(UploadItem uploadItem)
    {
        Replace(uploadItem.File.Key, u => u with { Problem = null });
        await NotifyChangedAsync();
        await _module!.InvokeVoidAsync("retry", _element, uploadItem.File.Key);
    }

    private async Task RemoveAsync(UploadItem uploadItem)
    {
        _uploads.RemoveAll(u => HasKey(u, uploadItem.File.Key));
        await _module!.InvokeVoidAsync("remove", _element, uploadItem.File.Key);
        await NotifyChangedAsync();
    }

    private Task NotifyChangedAsync()
    {
        StateHasChanged();
        return Changed.InvokeAsync((InProgress, _uploads.Count - InProgress));
    }

    private void Replace(string key, Func<UploadItem, UploadItem> change)
    {
        var at = _uploads.FindIndex(u => HasKey(u, key));
        if (at >= 0)
        {
            _uploads[at] = change(_uploads[at]);
        }
    }

    private static bool HasKey(UploadItem uploadItem, string key) =>
        string.Equals(uploadItem.File.Key, key, StringComparison.Ordinal);
}
