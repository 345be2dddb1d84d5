using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Shell.Components;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>Shows the pictures of a list one at a time over the page. The arrow keys move between them.</summary>
public partial class PictureDialog
{
    private ModalDialog? _dialog;
    private int _index = -1;

    [Parameter, EditorRequired]
    public required IReadOnlyList<FileListItem> Pictures { get; set; }

    private FileListItem? Picture =>
        _index >= 0 && _index < Pictures.Count ? Pictures[_index] : null;

    /// <summary>Opens the dialog with this picture.</summary>
    public async Task OpenAsync(FileListItem picture)
    {
        _index = Pictures.ToList().FindIndex(p => p.Id == picture.Id);
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private void Move(int by) => _index = (_index + by + Pictures.Count) % Pictures.Count;

    private void OnKey(KeyboardEventArgs e)
    {
        if (Picture is not null && e.Key is "ArrowRight" or "ArrowLeft")
        {
            Move(e.Key is "ArrowRight" ? 1 : -1);
        }
    }

    private void Clear() => _index = -1;
}
