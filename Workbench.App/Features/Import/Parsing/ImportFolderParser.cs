namespace Workbench.App.Features.Import.Parsing;

/// <summary>Parses the files of a folder one by one. Rejects rows with invalid values and rows that repeat a key.</summary>
internal sealed class ImportFolderParser(IReadOnlyDictionary<ImportTable, byte[]> contents)
{
    private readonly Dictionary<ImportTable, int> counts = [];
    private readonly List<ImportRemark> remarks = [];

    public IReadOnlyDictionary<ImportTable, int> Counts => counts;

    /// <summary>How files were read that are not written as the import expects.</summary>
    public IReadOnlyList<ImportRemark> Remarks => remarks;

    public Rejections Rejections { get; private set; } = Rejections.Empty;

    public List<T> ParseRows<T>(ImportTable table, Func<RowReader, T> read)
    {
        if (!contents.TryGetValue(table, out var content))
        {
            return [];
        }

        var file = CsvTable.Parse(table, content);
        counts[table] = file.Count;
        var rejected = new List<RowResult>();
        var rows = new List<T>(file.Rows.Count);
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var raw in file.Rows)
        {
            var reader = new RowReader(raw);
            var row = read(reader);
            if (raw.Key is { Length: > 0 } key && !lines.TryAdd(key, raw.Line))
            {
                reader.AddError(
                    table.Key!,
                    RepeatedKeyText(raw[table.Key!].Trim(), key, lines[key])
                );
            }

            if (reader.Problems.Count == 0)
            {
                rows.Add(row);
            }
            else
            {
                rejected.Add(RowResult.Reject(raw, reader.Problems));
            }
        }

        Rejections = Rejections.With(file).With(rejected);
        remarks.AddRange(file.Remarks);
        return rows;
    }

    private static string RepeatedKeyText(string text, string key, long line) =>
        string.Equals(text, key, StringComparison.Ordinal)
            ? $"{RowError.Quote(key)} stands on line {line} already"
            : $"{RowError.Quote(text)} is {RowError.Quote(key)}, which stands on line {line} already";
}
