namespace Workbench.App.Features.Import;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Written">False in a dry run, and where a bad row stopped it all.</param>
/// <param name="UnknownFiles">CSV files in the folder that no import reads.</param>
public sealed record ImportReport(
    string Folder,
    DateOnly AsOf,
    bool DryRun,
    bool Written,
    IReadOnlyList<ImportedFile> Files,
    IReadOnlyList<RowError> Rejected,
    IReadOnlyList<string> UnknownFiles
);
