namespace Workbench.App.Features.Import;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Written">False in a dry run, and where a bad row stopped it all.</param>
/// <param name="UnknownFiles">CSV files in the folder that no import reads.</param>
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
    /// <summary>What became of a file's rows: added + known + rejected = rows.</summary>
    public sealed record FileSummary(string File, int Rows, int Added, int Known, int Rejected);
}
