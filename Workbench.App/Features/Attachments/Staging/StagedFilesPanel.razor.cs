using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.Staging;

/// <summary>Collects the files of a ticket that is being written. They are attached when the ticket is submitted.</summary>
public partial class StagedFilesPanel
{
    private IReadOnlyList<FileListItem> _files = [];
    private (int Underway, int Failed) _uploads;
    private Guid? _loadedDraft;
    private Refusal? _refusal;

    /// <summary>The id of the form.</summary>
    [Parameter, EditorRequired]
    public Guid Draft { get; set; }

    [Parameter]
    public EventCallback<FileUploadStatus> Changed { get; set; }

    [Inject]
    public required StagedFilesQuery Query { get; init; }

    [Inject]
    public required UnstageFile Unstage { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    /// <summary>The upload limits, as a hint.</summary>
    internal static string LimitsText =>
        Formats.Text(
            AttachmentsTexts.Limits,
            Attachment.MaxPerTicket,
            Formats.FileSize(Attachment.MaxBytes)
        );

    protected override async Task OnParametersSetAsync()
    {
        if (_loadedDraft != Draft)
        {
            (_loadedDraft, _refusal) = (Draft, null);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var files = await Query.RunAsync(await Person.GetAsync(), Draft, CancellationToken.None);
        _files =
        [
            .. files.Select(f => new FileListItem(
                f.Id,
                f.FileName,
                f.IsShown,
                f.Bytes,
                AttachmentDownloadEndpoints.StagedDownloadLink(f.Id),
                "",
                CanRemove: true
            )),
        ];
        await NotifyChangedAsync();
    }

    private Task OnUploadsChangedAsync((int Underway, int Failed) moving)
    {
        _uploads = moving;
        return NotifyChangedAsync();
    }

    private Task NotifyChangedAsync() =>
        Changed.InvokeAsync(
            new(_files.Count(f => f.IsDisplayable), _uploads.Underway, _uploads.Failed)
        );

    private async Task RemoveAsync(FileListItem file)
    {
        var outcome = await Unstage.RunAsync(
            await Person.GetAsync(),
            file.Id,
            Guid.NewGuid(),
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
        await ReadAsync();
    }
}
