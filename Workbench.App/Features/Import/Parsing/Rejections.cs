using System.Globalization;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>The rows that can't come in, with their reasons.</summary>
public sealed class Rejections
{
    private readonly List<RowError> reasons = [];
    private readonly Dictionary<(string File, long Line), string> texts = [];
    private readonly Dictionary<(string File, string Key), long> keys = [];

    /// <summary>In the order of files and lines.</summary>
    public IEnumerable<RowError> Reasons =>
        reasons.OrderBy(r => FileOrder(r.File)).ThenBy(r => r.Line);

    public bool IsEmpty => reasons.Count == 0;

    /// <summary>A file as a whole can't be read: then none of its rows could be named, and nothing may come in.</summary>
    public bool FileUnreadable { get; private set; }

    /// <summary>Rows of a file that are rejected; one row can have several reasons.</summary>
    public int CountRows(ImportTable table) =>
        texts.Keys.Count(k => string.Equals(k.File, table.File, StringComparison.Ordinal));

    public string RowText(RowError bad) => texts.GetValueOrDefault((bad.File, bad.Line), "");

    public void Add(RawCsvRow row, string column, string problem) =>
        Add(row, [new(row.Table.File, row.Line, column, problem)]);

    public void Add(RawCsvRow row, IReadOnlyList<RowError> problems)
    {
        reasons.AddRange(problems);
        texts[(row.Table.File, row.Line)] = row.Text;
        if (row.Key is { } key)
        {
            keys.TryAdd((row.Table.File, key), row.Line);
        }
    }

    /// <summary>What is wrong with a file as such.</summary>
    public void Add(CsvTable file)
    {
        reasons.AddRange(file.Errors);
        FileUnreadable |= file.Errors.Any(b => !file.Malformed.ContainsKey(b.Line));
        foreach (var (line, record) in file.Malformed)
        {
            texts[(file.Table.File, line)] = record.Text;
            if (record.Key is { } key)
            {
                keys.TryAdd((file.Table.File, key), line);
            }
        }
    }

    /// <summary>Where the row of a key was rejected; null where none was.</summary>
    public string? FindRejected(ImportTable table, string key) =>
        keys.TryGetValue((table.File, key), out var line)
            ? string.Create(CultureInfo.InvariantCulture, $"{table.File}:{line}")
            : null;

    /// <summary>Why a reference leads nowhere: unknown, or to a row that was rejected.</summary>
    public string MissingReferenceText(ImportTable table, string key) =>
        FindRejected(table, key) is { } place
            ? $"{RowError.Quote(key)} is rejected at {place}"
            : $"{RowError.Quote(key)} is unknown";

    private static int FileOrder(string file) =>
        ImportTable
            .All.ToList()
            .FindIndex(t => string.Equals(t.File, file, StringComparison.Ordinal));
}
