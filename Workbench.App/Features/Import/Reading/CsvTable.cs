using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Workbench.App.Features.Import.Reading;

/// <summary>The records of one file, and what is wrong with the file or with records as such.</summary>
/// <param name="Bad">Records whose form is broken; they are not among the rows.</param>
/// <param name="Broken">What can be said of them, by line.</param>
public sealed record CsvTable(
    ImportTable Table,
    IReadOnlyList<RawRow> Rows,
    IReadOnlyList<BadRow> Bad,
    IReadOnlyDictionary<long, BrokenRecord> Broken
)
{
    public int Count => Rows.Count + Broken.Count;

    /// <summary>Reads UTF-8 CSV with a header line (RFC 4180). Nothing in the bytes makes it throw.</summary>
    public static CsvTable Read(ImportTable table, byte[] content)
    {
        if (content is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return WithoutRows(table, BadRow.Header, "the file is UTF-16: save it as UTF-8");
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
        var order = ColumnOrder.Of(table, [.. reader.Headers]);
        return order.Bad.Count > 0
            ? new(table, [], order.Bad, new Dictionary<long, BrokenRecord>())
            : new RecordReader(table, order, malformed).ReadAll(reader);
    }

    private static CsvTable WithoutRows(ImportTable table, string column, string problem) =>
        new(table, [], [new(table.File, 1, column, problem)], new Dictionary<long, BrokenRecord>());

    private sealed class RecordReader(
        ImportTable table,
        ColumnOrder order,
        Dictionary<long, CsvMalformedReason> malformed
    )
    {
        private readonly List<RawRow> rows = [];
        private readonly List<BadRow> bad = [];
        private readonly Dictionary<long, BrokenRecord> broken = [];

        public CsvTable ReadAll(CsvReader reader)
        {
            while (reader.Read())
            {
                var found = bad.Count;
                CheckForm(reader);
                var text = Encoding.UTF8.GetString(reader.RawRecord);
                if (bad.Count > found)
                {
                    broken[reader.LineNumber] = new(text, KeyOf(reader));
                    continue;
                }

                var values = order.Indexes.Select(reader.GetString).ToList();
                rows.Add(new(table, reader.LineNumber, values, text));
            }

            return new(table, rows, bad, broken);
        }

        /// <summary>The key of a broken record, as far as its columns are to be trusted.</summary>
        private string? KeyOf(CsvReader reader) =>
            table.Key is { } key && reader.FieldCount == table.Columns.Count
                ? reader.GetString(order.Indexes[table.Columns.ToList().IndexOf(key)]).Trim()
                : null;

        private void CheckForm(CsvReader reader)
        {
            if (malformed.TryGetValue(reader.LineNumber, out var reason))
            {
                Wrong(reader, BadRow.WholeRow, Sentence(reason));
            }

            if (reader.FieldCount != table.Columns.Count)
            {
                Wrong(
                    reader,
                    BadRow.WholeRow,
                    $"has {reader.FieldCount} fields, and the header has {table.Columns.Count}"
                );
                return;
            }

            for (var i = 0; i < table.Columns.Count; i++)
            {
                var field = reader.GetSpan(order.Indexes[i]);
                if (!Utf8.IsValid(reader.GetRawSpan(order.Indexes[i])))
                {
                    Wrong(reader, table.Columns[i], "is not valid UTF-8");
                }
                else if (field.Contains((byte)0))
                {
                    Wrong(reader, table.Columns[i], "contains a NUL character");
                }
            }
        }

        private void Wrong(CsvReader reader, string column, string problem) =>
            bad.Add(new(table.File, reader.LineNumber, column, problem));

        private static string Sentence(CsvMalformedReason reason) =>
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
}
