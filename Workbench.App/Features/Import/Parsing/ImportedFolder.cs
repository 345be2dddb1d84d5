namespace Workbench.App.Features.Import.Parsing;

/// <summary>All that an import folder holds, read and checked row by row; what rows say of each other is not looked at yet.</summary>
/// <param name="RecordCounts">Records per file that is there.</param>
/// <param name="UnknownFiles">CSV files that are none of an import folder.</param>
/// <param name="Rejections">Rows that are bad in themselves.</param>
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
    /// <summary>Reads a folder; null where it is not there or has none of the files.</summary>
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
        var reading = new ImportFolderParser(contents);
        return new(
            reading.Counts,
            unknownFiles,
            reading.Rejections,
            reading.ParseRows(ImportTable.Packages, PackageCsvRow.Parse),
            reading.ParseRows(ImportTable.Customers, CustomerCsvRow.Parse),
            reading.ParseRows(ImportTable.Agreements, AgreementCsvRow.Parse),
            reading.ParseRows(ImportTable.PackageChanges, PackageChangeCsvRow.Parse),
            reading.ParseRows(ImportTable.RefillCards, RefillCardCsvRow.Parse),
            reading.ParseRows(ImportTable.Tickets, TicketCsvRow.Parse),
            reading.ParseRows(ImportTable.Waits, WaitCsvRow.Parse),
            reading.ParseRows(ImportTable.TimeEntries, TimeEntryCsvRow.Parse)
        );
    }
}
