using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>Lists files. Each opens in a new tab, and a picture over the page too.</summary>
public partial class FileList
{
    private PictureDialog? _pictureDialog;
    private List<FileListItem> _pictures = [];

    [Parameter, EditorRequired]
    public required IReadOnlyList<FileListItem> Files { get; set; }

    [Parameter]
    public EventCallback<FileListItem> Removed { get; set; }

    protected override void OnParametersSet() => _pictures = [.. Files.Where(f => f.IsDisplayable)];
}
