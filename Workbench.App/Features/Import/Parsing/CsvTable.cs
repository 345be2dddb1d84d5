using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>The records of one file, and what is wrong with the file or with records as such.</summary>
/// <param name="Errors">Records whose form is broken; they are not among the rows.</param>
/// <param name="Malformed">What can be said of them, by line.</param>
public sealed record CsvTable(
    ImportTable Table,
    IReadOnlyList<RawCsvRow> Rows,
    IReadOnlyList<RowError> Errors,
    IReadOnlyDictionary<long, CsvTable.MalformedRecord> Malformed
)
{
    public int Count => Rows.Count + Malformed.Count;

    /// <summary>Reads UTF-8 CSV with a header line (RFC 4180). Nothing in the bytes makes it throw.</summary>
    public static CsvTable Parse(ImportTable table, byte[] content)
    {
        if (content is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return Unreadable(table, RowError.Header, "the file is UTF-16: save it as UTF-8");
        }

        var malformed = new Dictionary<long, CsvMalformedReason>();
        using var reader = CsvReader.Create(
            content,
            new CsvReaderOptions
            {
                Separator = ',',
                TrackLineNumbers = true,
                OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
            }
        );
        reader.ReadHeader();
        var order = ColumnOrder.FromHeaders(table, [.. reader.Headers]);
        return order.Errors.Count > 0
            ? new(table, [], order.Errors, new Dictionary<long, MalformedRecord>())
            : new RecordReader(table, order, malformed).ReadAll(reader);
    }

    private static CsvTable Unreadable(ImportTable table, string column, string problem) =>
        new(
            table,
            [],
            [new(table.File, 1, column, problem)],
            new Dictionary<long, MalformedRecord>()
        );

    private sealed class RecordReader(
        ImportTable table,
        ColumnOrder order,
        Dictionary<long, CsvMalformedReason> malformed
    )
    {
        private readonly List<RawCsvRow> rows = [];
        private readonly List<RowError> errors = [];
        private readonly Dictionary<long, MalformedRecord> malformedRecords = [];

        public CsvTable ReadAll(CsvReader reader)
        {
            while (reader.Read())
            {
                var found = errors.Count;
                CheckStructure(reader);
                var text = Encoding.UTF8.GetString(reader.RawRecord);
                if (errors.Count > found)
                {
                    malformedRecords[reader.LineNumber] = new(text, KeyOf(reader));
                    continue;
                }

                var values = order.Indexes.Select(reader.GetString).ToList();
                rows.Add(new(table, reader.LineNumber, values, text));
            }

            return new(table, rows, errors, malformedRecords);
        }

        /// <summary>The key of a broken record, as far as its columns are to be trusted.</summary>
        private string? KeyOf(CsvReader reader) =>
            table.Key is { } key && reader.FieldCount == table.Columns.Count
                ? reader.GetString(order.Indexes[table.Columns.ToList().IndexOf(key)]).Trim()
                : null;

        private void CheckStructure(CsvReader reader)
        {
            if (malformed.TryGetValue(reader.LineNumber, out var reason))
            {
                AddError(reader, RowError.WholeRow, ReasonText(reason));
            }

            if (reader.FieldCount != table.Columns.Count)
            {
                AddError(
                    reader,
                    RowError.WholeRow,
                    $"has {reader.FieldCount} fields, and the header has {table.Columns.Count}"
                );
                return;
            }

            for (var i = 0; i < table.Columns.Count; i++)
            {
                var field = reader.GetSpan(order.Indexes[i]);
                if (!Utf8.IsValid(reader.GetRawSpan(order.Indexes[i])))
                {
                    AddError(reader, table.Columns[i], "is not valid UTF-8");
                }
                else if (field.Contains((byte)0))
                {
                    AddError(reader, table.Columns[i], "contains a NUL character");
                }
            }
        }

        private void AddError(CsvReader reader, string column, string problem) =>
            errors.Add(new(table.File, reader.LineNumber, column, problem));

        private static string ReasonText(CsvMalformedReason reason) =>
            reason switch
            {
                CsvMalformedReason.StrayQuote =>
                    "has a quote inside an unquoted field: quote the field and double the quote",
                CsvMalformedReason.TextAfterClosingQuote => "has text after a closing quote",
                CsvMalformedReason.UnterminatedQuote =>
                    "has a quoted field that is never closed: everything after it is part of it",
                CsvMalformedReason.LineBreakInQuotes
                or CsvMalformedReason.FieldCountMismatch
                or CsvMalformedReason.TrailingEscape => "is not a record of RFC 4180",
            };
    }

    /// <summary>A record whose form is broken: its text, and its key where that can be read.</summary>
    public sealed record MalformedRecord(string Text, string? Key);
}
