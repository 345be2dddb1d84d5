namespace Workbench.App.Features.Import;

/// <summary>What to import and how.</summary>
/// <param name="AsOf">The day by which resets are run, and on which late rows are registered; null for today.</param>
/// <param name="DryRun">Looks and counts, and writes nothing.</param>
/// <param name="SkipInvalidRows">Writes the good rows in spite of bad ones.</param>
public sealed record ImportInput(string Folder, DateOnly? AsOf, bool DryRun, bool SkipInvalidRows)
{
    /// <summary>Lists the rejected rows in the folder although nothing is written.</summary>
    public bool WritesRejectedFile { get; init; }

    /// <summary>Hears how far it is.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
