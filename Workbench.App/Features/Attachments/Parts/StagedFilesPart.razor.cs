using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments.Parts;

/// <summary>Gathers the files of a ticket that is just being written; they go along when it is submitted.</summary>
public partial class StagedFilesPart
{
    private IReadOnlyList<ShownFile> _files = [];
    private (int Underway, int Failed) _moving;
    private Guid? _shown;
    private Refusal? _refusal;

    /// <summary>Of the form.</summary>
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

    /// <summary>How much may be added, for a hint.</summary>
    internal static string Limits =>
        Formats.Text(
            Texts.Files_Limits,
            Attachment.MaxPerTicket,
            Formats.FileSize(Attachment.MaxBytes)
        );

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Draft)
        {
            (_shown, _refusal) = (Draft, null);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var files = await Query.RunAsync(await Person.GetAsync(), Draft, CancellationToken.None);
        _files =
        [
            .. files.Select(f => new ShownFile(
                f.Id,
                f.FileName,
                f.IsShown,
                f.Bytes,
                AttachmentEndpoint.StagedLink(f.Id),
                "",
                MayRemove: true
            )),
        ];
        await TellAsync();
    }

    private Task MovedAsync((int Underway, int Failed) moving)
    {
        _moving = moving;
        return TellAsync();
    }

    private Task TellAsync() =>
        Changed.InvokeAsync(new(_files.Count(f => f.IsShown), _moving.Underway, _moving.Failed));

    private async Task RemoveAsync(ShownFile file)
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
