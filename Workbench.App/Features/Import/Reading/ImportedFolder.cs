namespace Workbench.App.Features.Import.Reading;

/// <summary>All that an import folder holds, read and checked row by row; what rows say of each other is not looked at yet.</summary>
/// <param name="Counts">Records per file that is there.</param>
/// <param name="UnknownFiles">CSV files that are none of an import folder.</param>
/// <param name="Rejections">Rows that are bad in themselves.</param>
public sealed record ImportedFolder(
    IReadOnlyDictionary<ImportTable, int> Counts,
    IReadOnlyList<string> UnknownFiles,
    Rejections Rejections,
    IReadOnlyList<PackageRow> Packages,
    IReadOnlyList<CustomerRow> Customers,
    IReadOnlyList<AgreementRow> Agreements,
    IReadOnlyList<PackageChangeRow> PackageChanges,
    IReadOnlyList<CardRow> Cards,
    IReadOnlyList<TicketRow> Tickets,
    IReadOnlyList<WaitRow> Waits,
    IReadOnlyList<TimeRow> Times
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
            .Where(f => !string.Equals(f, RejectedFile.Name, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        return contents.Count == 0 ? null : Of(contents, unknown);
    }

    public static ImportedFolder Of(
        IReadOnlyDictionary<ImportTable, byte[]> contents,
        IReadOnlyList<string> unknownFiles
    )
    {
        var reading = new FolderReading(contents);
        return new(
            reading.Counts,
            unknownFiles,
            reading.Rejections,
            reading.Rows(ImportTable.Packages, PackageRow.Read),
            reading.Rows(ImportTable.Customers, CustomerRow.Read),
            reading.Rows(ImportTable.Agreements, AgreementRow.Read),
            reading.Rows(ImportTable.PackageChanges, PackageChangeRow.Read),
            reading.Rows(ImportTable.RefillCards, CardRow.Read),
            reading.Rows(ImportTable.Tickets, TicketRow.Read),
            reading.Rows(ImportTable.Waits, WaitRow.Read),
            reading.Rows(ImportTable.TimeEntries, TimeRow.Read)
        );
    }
}
