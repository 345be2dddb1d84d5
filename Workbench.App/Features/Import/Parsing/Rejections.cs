using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>The rejected rows of an import and their errors. Every method that adds rows returns a new collection.</summary>
public sealed class Rejections
{
    private readonly ImmutableList<RowError> reasons;
    private readonly ImmutableDictionary<(string File, long Line), string> texts;
    private readonly ImmutableDictionary<(string File, string Key), long> keys;

    private Rejections(
        ImmutableList<RowError> reasons,
        ImmutableDictionary<(string File, long Line), string> texts,
        ImmutableDictionary<(string File, string Key), long> keys,
        bool fileUnreadable
    ) =>
        (this.reasons, this.texts, this.keys, FileUnreadable) = (
            reasons,
            texts,
            keys,
            fileUnreadable
        );

    public static Rejections Empty { get; } =
        new(
            [],
            ImmutableDictionary<(string File, long Line), string>.Empty,
            ImmutableDictionary<(string File, string Key), long>.Empty,
            false
        );

    /// <summary>All errors, ordered by file and line.</summary>
    public IEnumerable<RowError> Reasons =>
        reasons.OrderBy(r => FileOrder(r.File)).ThenBy(r => r.Line);

    public bool IsEmpty => reasons.IsEmpty;

    /// <summary>
    /// True if a whole file can't be read. Its rows can't be listed as rejected then, so nothing may be imported.
    /// </summary>
    public bool FileUnreadable { get; }

    /// <summary>Rows that may be part of a rejected one, because a quote that is missing there made one row of several.</summary>
    public int HiddenRows { get; private init; }

    /// <summary>Returns the number of rejected rows of a file. A row with several errors counts once.</summary>
    public int CountRows(ImportTable table) =>
        texts.Keys.Count(k => string.Equals(k.File, table.File, StringComparison.Ordinal));

    /// <summary>Returns the text of the row that an error belongs to; empty for an error of the whole file.</summary>
    public string RowText(RowError error) => texts.GetValueOrDefault((error.File, error.Line), "");

    /// <summary>Adds the errors of a file and of its malformed records.</summary>
    public Rejections With(CsvTable file)
    {
        var (newTexts, newKeys) = (texts.ToBuilder(), keys.ToBuilder());
        foreach (var (line, record) in file.Malformed)
        {
            newTexts[(file.Table.File, line)] = record.Text;
            if (record.Key is { } key)
            {
                newKeys.TryAdd((file.Table.File, key), line);
            }
        }

        return new(
            reasons.AddRange(file.Errors),
            newTexts.ToImmutable(),
            newKeys.ToImmutable(),
            FileUnreadable || file.Errors.Any(e => !file.Malformed.ContainsKey(e.Line))
        )
        {
            HiddenRows = HiddenRows + file.Malformed.Values.Sum(r => r.HiddenRows),
        };
    }

    /// <summary>Adds errors of whole files.</summary>
    public Rejections WithUnreadable(IEnumerable<RowError> errors)
    {
        var all = errors.ToList();
        return new(reasons.AddRange(all), texts, keys, FileUnreadable || all.Count > 0)
        {
            HiddenRows = HiddenRows,
        };
    }

    /// <summary>Adds those of the rows that are rejected. The first rejected row of a key is the one that is reported.</summary>
    public Rejections With(IEnumerable<RowResult> rows)
    {
        var (newReasons, newTexts, newKeys) = (
            reasons.ToBuilder(),
            texts.ToBuilder(),
            keys.ToBuilder()
        );
        foreach (var (row, _, errors) in rows.Where(r => r.Status == RowStatus.Rejected))
        {
            newReasons.AddRange(errors);
            newTexts[(row.Table.File, row.Line)] = row.Text;
            if (row.Key is { } key)
            {
                newKeys.TryAdd((row.Table.File, key), row.Line);
            }
        }

        return new(
            newReasons.ToImmutable(),
            newTexts.ToImmutable(),
            newKeys.ToImmutable(),
            FileUnreadable
        )
        {
            HiddenRows = HiddenRows,
        };
    }

    /// <summary>Returns the file and line of the rejected row with a key; null if there is none.</summary>
    public string? FindRejected(ImportTable table, string key) =>
        keys.TryGetValue((table.File, key), out var line)
            ? string.Create(CultureInfo.InvariantCulture, $"{table.File}:{line}")
            : null;

    /// <summary>Returns why a reference can't be resolved: its key is unknown, or the row with that key is rejected.</summary>
    public string MissingReferenceText(ImportTable table, string key) =>
        FindRejected(table, key) is { } place
            ? $"{RowError.Quote(key)} is rejected at {place}"
            : $"{RowError.Quote(key)} is unknown";

    /// <summary>Returns the position of a file in the order in which files are imported.</summary>
    public static int FileOrder(string file) =>
        ImportTable
            .All.ToList()
            .FindIndex(t => string.Equals(t.File, file, StringComparison.Ordinal));
}
