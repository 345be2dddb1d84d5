using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>Files with what can be seen of them; each opens beside the page.</summary>
public partial class FileList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<FileListItem> Files { get; set; }

    [Parameter]
    public EventCallback<FileListItem> Removed { get; set; }
}
