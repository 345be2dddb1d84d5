using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Import.Pages;

/// <summary>The rows that can't come in: where each stands and what is wrong, and all of them as a file to mend them by.</summary>
public partial class RejectedRowList
{
    private const int MaxShown = 200;

    [Parameter, EditorRequired]
    public required ImportReport Report { get; set; }

    /// <summary>To the file with all of them.</summary>
    [Parameter, EditorRequired]
    public required string DownloadAddress { get; set; }
}
