using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell.Uploads;

/// <summary>
/// Takes files by picking, dropping and pasting, and sends them over plain HTTP with their progress. What does not get
/// through stays on the page with its reason, to be sent again or taken away.
/// </summary>
public sealed partial class UploadBox : IAsyncDisposable
{
    private readonly List<Upload> _uploads = [];
    private ElementReference _element;
    private IJSObjectReference? _module;
    private DotNetObjectReference<UploadBox>? _self;
    private string? _said;

    /// <summary>Where the files are sent to, relative to the base.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Accept { get; set; }

    [Parameter, EditorRequired]
    public long MostBytes { get; set; }

    [Parameter]
    public int MostFiles { get; set; } = int.MaxValue;

    /// <summary>How many are there already.</summary>
    [Parameter]
    public int Present { get; set; }

    /// <summary>Whether a picture from the clipboard is taken wherever it is pasted on the page.</summary>
    [Parameter]
    public bool Pastes { get; set; }

    /// <summary>Why a file of this name is not taken; null where it is.</summary>
    [Parameter]
    public Func<string, string?>? CheckName { get; set; }

    /// <summary>One more is there.</summary>
    [Parameter]
    public EventCallback Sent { get; set; }

    /// <summary>How many are on their way, and how many did not get through.</summary>
    [Parameter]
    public EventCallback<(int Underway, int Failed)> Changed { get; set; }

    [Inject]
    public required AntiforgeryStateProvider Forms { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private int Underway => _uploads.Count(u => u.Problem is null);

    public async ValueTask DisposeAsync()
    {
        await _module.InvokeAndDisposeAsync("stop", _element);
        _self?.Dispose();
    }

    /// <summary>Called by the page's script with what was chosen.</summary>
    /// <returns>Those to send, each with its operation id.</returns>
    [JSInvokable]
    public async Task<IReadOnlyDictionary<string, Guid>> ChosenAsync(ChosenFile[] files)
    {
        var taken = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var shown = file with { Name = AttachmentName.Of(file.Name) };
            var problem = WhyNot(file);
            var upload = new Upload(shown, Guid.NewGuid(), problem, MayRetry: problem is null);
            _uploads.Add(upload);
            if (problem is null)
            {
                taken[file.Key] = upload.Operation;
            }
        }

        await ShowAsync();
        return taken;
    }

    /// <summary>Called by the page's script once the server has a file.</summary>
    [JSInvokable]
    public async Task SentAsync(string key)
    {
        if (_uploads.Find(u => Is(u, key)) is { } upload)
        {
            _uploads.Remove(upload);
            _said = Formats.Text(Texts.Upload_Sent, upload.File.Name);
            await Sent.InvokeAsync();
            await ShowAsync();
        }
    }

    /// <summary>Called by the page's script where a file did not get through.</summary>
    /// <param name="problem">The server's sentence; null where it could not be reached.</param>
    [JSInvokable]
    public Task FailedAsync(string key, string? problem)
    {
        Replace(key, u => u with { Problem = problem ?? Texts.Upload_Broken });
        return ShowAsync();
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
            var token = Forms.GetAntiforgeryToken()?.Value;
            await _module.InvokeVoidAsync("start", _element, _self, token, Texts.Upload_PastedName);
        }
    }

    private string? WhyNot(ChosenFile file) =>
        CheckName?.Invoke(file.Name) is { } problem ? problem
        : file.Bytes > MostBytes
            ? Formats.Text(Texts.Upload_FileTooLarge, Formats.FileSize(MostBytes))
        : file.Bytes == 0 ? Texts.Upload_FileEmpty
        : Present + Underway >= MostFiles ? Formats.Text(Texts.Upload_TooMany, MostFiles)
        : null;

    private async Task RetryAsync(Upload upload)
    {
        Replace(upload.File.Key, u => u with { Problem = null });
        await ShowAsync();
        await _module!.InvokeVoidAsync("send", _element, upload.File.Key);
    }

    private async Task DropAsync(Upload upload)
    {
        _uploads.RemoveAll(u => Is(u, upload.File.Key));
        await _module!.InvokeVoidAsync("drop", _element, upload.File.Key);
        await ShowAsync();
    }

    private Task ShowAsync()
    {
        StateHasChanged();
        return Changed.InvokeAsync((Underway, _uploads.Count - Underway));
    }

    private void Replace(string key, Func<Upload, Upload> change)
    {
        var at = _uploads.FindIndex(u => Is(u, key));
        if (at >= 0)
        {
            _uploads[at] = change(_uploads[at]);
        }
    }

    private static bool Is(Upload upload, string key) =>
        string.Equals(upload.File.Key, key, StringComparison.Ordinal);
}
