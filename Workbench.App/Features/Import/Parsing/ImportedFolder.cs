namespace Workbench.App.Features.Import.Parsing;

/// <summary>The parsed content of an import folder. Each row is checked by itself; references between rows are not checked yet.</summary>
/// <param name="RecordCounts">The number of records in each file of the folder.</param>
/// <param name="UnknownFiles">CSV files that the import does not read, and files with a name that resembles one that it does.</param>
/// <param name="Rejections">Rows with invalid values.</param>
public sealed record ImportedFolder(
    IReadOnlyDictionary<ImportTable, int> RecordCounts,
    IReadOnlyList<string> UnknownFiles,
    Rejections Rejections,
    IReadOnlyList<PackageCsvRow> Packages,
    IReadOnlyList<CustomerCsvRow> Customers,
    IReadOnlyList<AgreementCsvRow> Agreements,
    IReadOnlyList<PackageChangeCsvRow> PackageChanges,
    IReadOnlyList<RefillCardCsvRow> Cards,
    IReadOnlyList<TicketCsvRow> Tickets,
    IReadOnlyList<WaitCsvRow> Waits,
    IReadOnlyList<TimeEntryCsvRow> Times
)
{
    /// <summary>How files were read that are not written as the import expects.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];

    /// <summary>Reads and parses a folder. Returns null if the folder does not exist or has none of the files.</summary>
    public static async Task<ImportedFolder?> ReadAsync(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var paths = Directory
            .EnumerateFiles(folder)
            .Order(StringComparer.Ordinal)
            .ToLookup(p => ImportTable.Find(Path.GetFileName(p)));
        var contents = new Dictionary<ImportTable, byte[]>();
        foreach (var table in ImportTable.All.Where(paths.Contains))
        {
            contents[table] = await File.ReadAllBytesAsync(paths[table].First(), ct);
        }

        if (contents.Count == 0)
        {
            return null;
        }

        var read = Parse(contents, UnknownFilesIn(folder));
        return read with
        {
            Rejections = read.Rejections.WithUnreadable(
                ImportTable
                    .All.Where(t => paths[t].Skip(1).Any())
                    .Select(t => RepeatedFile(t, paths[t].Select(p => Path.GetFileName(p))))
            ),
        };
    }

    /// <summary>Returns the files of a folder that look as if they were meant to be imported and are not.</summary>
    public static IReadOnlyList<string> UnknownFilesIn(string folder) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Select(p => Path.GetFileName(p))
                    .Where(f =>
                        ImportTable.Find(f) is null
                        && (
                            f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                            || ImportTable.FindSimilar(f) is not null
                        )
                        && !string.Equals(
                            f,
                            RejectedRowsFile.FileName,
                            StringComparison.OrdinalIgnoreCase
                        )
                    )
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>Where case counts in file names, a folder can have one file twice, and nobody knows which one is meant.</summary>
    private static RowError RepeatedFile(ImportTable table, IEnumerable<string> names) =>
        new(
            table.File,
            1,
            RowError.WholeFile,
            $"the folder has this file more than once ({string.Join(", ", names)}): remove all but one"
        );

    public static ImportedFolder Parse(
        IReadOnlyDictionary<ImportTable, byte[]> contents,
        IReadOnlyList<string> unknownFiles
    )
    {
        var parser = new ImportFolderParser(contents);
        var packages = parser.ParseRows(ImportTable.Packages, PackageCsvRow.Parse);
        var customers = parser.ParseRows(ImportTable.Customers, CustomerCsvRow.Parse);
        var agreements = parser.ParseRows(ImportTable.Agreements, AgreementCsvRow.Parse);
        var changes = parser.ParseRows(ImportTable.PackageChanges, PackageChangeCsvRow.Parse);
        var cards = parser.ParseRows(ImportTable.RefillCards, RefillCardCsvRow.Parse);
        var tickets = parser.ParseRows(ImportTable.Tickets, TicketCsvRow.Parse);
        var waits = parser.ParseRows(ImportTable.Waits, WaitCsvRow.Parse);
        var times = parser.ParseRows(ImportTable.TimeEntries, TimeEntryCsvRow.Parse);
        return new(
            parser.Counts,
            unknownFiles,
            parser.Rejections,
            packages,
            customers,
            agreements,
            changes,
            cards,
            tickets,
            waits,
            times
        )
        {
            Remarks = parser.Remarks,
        };
    }
}
