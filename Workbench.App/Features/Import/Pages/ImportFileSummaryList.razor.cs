using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Import.Pages;

/// <summary>What becomes of the rows of each file, or became of them: new, known, rejected.</summary>
public partial class ImportFileSummaryList
{
    [Parameter, EditorRequired]
    public required ImportReport Report { get; set; }
}
