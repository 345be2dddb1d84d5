using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.Domain;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>Asks for the reason to remove a file. Nobody can open it afterwards, and its content is deleted.</summary>
public partial class RemoveFileDialog
{
    private ModalDialog? _dialog;
    private FileListItem? _file;
    private Guid _operation;
    private Refusal? _refusal;
    private string _reason = "";

    [Inject]
    public required RemoveAttachment Remove { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    public Task OpenAsync(FileListItem file)
    {
        (_file, _operation, _refusal, _reason) = (file, Guid.NewGuid(), null, "");
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task RemoveAsync()
    {
        var outcome = await Remove.RunAsync(
            await Person.GetAsync(),
            _file!.Id,
            _reason,
            _operation,
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
        }
    }
}
