namespace Workbench.App.Features.Import.Parsing;

/// <summary>The parsed content of an import folder. Each row is checked by itself; references between rows are not checked yet.</summary>
/// <param name="RecordCounts">The number of records in each file of the folder.</param>
/// <param name="UnknownFiles">CSV files that the import does not read.</param>
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
    /// <summary>Reads and parses a folder. Returns null if the folder does not exist or has none of the files.</summary>
    public static async Task<ImportedFolder?> ReadAsync(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var contents = new Dictionary<ImportTable, byte[]>();
        foreach (var table in ImportTable.All)
        {
            var path = Path.Combine(folder, table.File);
            if (File.Exists(path))
            {
                contents[table] = await File.ReadAllBytesAsync(path, ct);
            }
        }

        var unknown = Directory
            .EnumerateFiles(folder, "*.csv")
            .Select(p => Path.GetFileName(p))
            .Where(f =>
                !ImportTable.All.Any(t => string.Equals(t.File, f, StringComparison.Ordinal))
            )
            .Where(f => !string.Equals(f, RejectedRowsFile.FileName, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        return contents.Count == 0 ? null : Parse(contents, unknown);
    }

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
        );
    }
}
