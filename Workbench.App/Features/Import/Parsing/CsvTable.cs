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
    /// <summary>How the file was read, where it is not written as the import expects.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];

    public int Count => Rows.Count + Malformed.Count;

    /// <summary>Reads CSV with a header line (RFC 4180), in UTF-8 or as Excel writes it. Nothing in the bytes makes it throw.</summary>
    public static CsvTable Parse(ImportTable table, byte[] content)
    {
        if (content is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return Unreadable(table, RowError.Header, "the file is UTF-16: save it as UTF-8");
        }

        var form = CsvForm.Detect(content);
        var malformed = new Dictionary<long, CsvMalformedReason>();
        using var reader = CsvReader.Create(
            form.Content,
            new CsvReaderOptions
            {
                Separator = form.Separator,
                TrackLineNumbers = true,
                OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
            }
        );
        reader.ReadHeader();
        var order = ColumnOrder.FromHeaders(table, [.. reader.Headers]);
        return order.Errors.Count > 0
            ? new(table, [], order.Errors, new Dictionary<long, MalformedRecord>())
            : new RecordReader(table, order, form, malformed).ReadAll(reader) with
            {
                Remarks = form.Remarks(table),
            };
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
        CsvForm form,
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
                    malformedRecords[reader.LineNumber] = new(text, KeyOf(reader))
                    {
                        HiddenRows = IsInOneRow(reader) ? 0 : LinesOf(text) - 1,
                    };
                    continue;
                }

                var values = order.Indexes.Select(reader.GetString).ToList();
                rows.Add(
                    new(table, reader.LineNumber, values, text)
                    {
                        HasDecimalComma = form.HasDecimalComma,
                    }
                );
            }

            return new(table, rows, errors, malformedRecords);
        }

        /// <summary>The key of a broken record, as far as its columns are to be trusted.</summary>
        private string? KeyOf(CsvReader reader) =>
            table.Key is { } key && reader.FieldCount == table.Columns.Count
                ? table.KeyOf(reader.GetString(order.Indexes[table.Columns.ToList().IndexOf(key)]))
                : null;

        /// <summary>Whether the record has the fields of one row, so that its line breaks are meant.</summary>
        private bool IsInOneRow(CsvReader reader) =>
            reader.FieldCount == table.Columns.Count
            && malformed.GetValueOrDefault(reader.LineNumber)
                != CsvMalformedReason.UnterminatedQuote;

        private static int LinesOf(string record) =>
            record
                .TrimEnd()
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Split('\n', '\r')
                .Length;

        /// <summary>"; its 501 lines may be rows": a quote that is missing makes one record of many.</summary>
        private static string LinesText(CsvReader reader) =>
            LinesOf(Encoding.UTF8.GetString(reader.RawRecord)) is > 1 and var lines
                ? $"; a quote is missing, and each of its {lines} lines may be a row"
                : "";

        private void CheckStructure(CsvReader reader)
        {
            var isUnclosed = false;
            if (malformed.TryGetValue(reader.LineNumber, out var reason))
            {
                isUnclosed = reason == CsvMalformedReason.UnterminatedQuote;
                AddError(
                    reader,
                    RowError.WholeRow,
                    ReasonText(reason) + (isUnclosed ? LinesText(reader) : "")
                );
            }

            if (reader.FieldCount != table.Columns.Count)
            {
                AddError(
                    reader,
                    RowError.WholeRow,
                    $"has {reader.FieldCount} fields, and the header has {table.Columns.Count}{(isUnclosed ? "" : LinesText(reader))}"
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
    public sealed record MalformedRecord(string Text, string? Key)
    {
        /// <summary>How many more rows the record may contain, because a quote is missing.</summary>
        public int HiddenRows { get; init; }
    }
}
