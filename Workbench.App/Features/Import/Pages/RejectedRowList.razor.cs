using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Import.Pages;

/// <summary>The rows that can't come in: where each stands and what is wrong, and all of them as a file to mend them by.</summary>
public partial class RejectedRowList
{
    private const int MaxShown = 200;

    [Parameter, EditorRequired]
    public required ImportReport Report { get; set; }

    /// <summary>A file that can't be read has errors and no rows: a count of rows would say that all is well.</summary>
    private string Heading =>
        Report.Files.Sum(f => f.Rejected) is > 0 and var rows
            ? Formats.Text(ImportTexts.RejectedRows, Formats.Number(rows))
            : Formats.Text(ImportTexts.UnreadableFiles, Formats.Number(UnreadableFiles));

    private int UnreadableFiles =>
        Report.Rejected.Select(r => r.File).Distinct(StringComparer.Ordinal).Count();

    /// <summary>To the file with all of them.</summary>
    [Parameter, EditorRequired]
    public required string DownloadAddress { get; set; }
}
