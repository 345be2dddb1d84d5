namespace Workbench.App.Features.Import.Parsing;

/// <summary>Reads the files of a folder one by one, and rejects what is bad in itself, double keys among it.</summary>
internal sealed class ImportFolderParser(IReadOnlyDictionary<ImportTable, byte[]> contents)
{
    private readonly Dictionary<ImportTable, int> counts = [];

    public IReadOnlyDictionary<ImportTable, int> Counts => counts;

    public Rejections Rejections { get; } = new();

    public List<T> ParseRows<T>(ImportTable table, Func<RowReader, T> read)
    {
        if (!contents.TryGetValue(table, out var content))
        {
            return [];
        }

        var file = CsvTable.Parse(table, content);
        counts[table] = file.Count;
        Rejections.Add(file);
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
                    $"{RowError.Quote(key)} stands on line {lines[key]} already"
                );
            }

            if (reader.Problems.Count == 0)
            {
                rows.Add(row);
            }
            else
            {
                Rejections.Add(raw, reader.Problems);
            }
        }

        return rows;
    }
}
