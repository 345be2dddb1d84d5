namespace Workbench.App.Features.Import;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Written">False in a dry run, and where a bad row stopped it all.</param>
/// <param name="UnknownFiles">Files in the folder that look like files of an import, and that no import reads.</param>
public sealed record ImportReport(
    string Folder,
    DateOnly AsOf,
    bool DryRun,
    bool Written,
    IReadOnlyList<ImportReport.FileSummary> Files,
    IReadOnlyList<RowError> Rejected,
    IReadOnlyList<string> UnknownFiles
)
{
    /// <summary>Rows that may be part of a rejected one, because a quote is missing.</summary>
    public int HiddenRows { get; init; }

    /// <summary>What an operator should know of files and rows that stop nothing.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];

    /// <summary>What became of a file's rows: added + known + rejected = rows.</summary>
    public sealed record FileSummary(string File, int Rows, int Added, int Known, int Rejected);
}
