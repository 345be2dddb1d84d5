using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Import.Pages;

/// <summary>What to know of files and rows that were understood: how a file was read, and which rows change nothing.</summary>
public partial class RemarkList
{
    private const int MaxShown = 50;

    [Parameter, EditorRequired]
    public required ImportReport Report { get; set; }
}
