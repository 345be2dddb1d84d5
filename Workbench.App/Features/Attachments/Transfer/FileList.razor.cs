using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>Lists files. Each opens in a new tab.</summary>
public partial class FileList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<FileListItem> Files { get; set; }

    [Parameter]
    public EventCallback<FileListItem> Removed { get; set; }
}
