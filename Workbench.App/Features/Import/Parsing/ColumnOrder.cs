namespace Workbench.App.Features.Import.Parsing;

/// <summary>Where the columns of a table stand in a file; their order is free.</summary>
/// <param name="Indexes">Of the table's columns, in its order.</param>
public sealed record ColumnOrder(IReadOnlyList<int> Indexes, IReadOnlyList<RowError> Errors)
{
    public static ColumnOrder FromHeaders(ImportTable table, IReadOnlyList<string> headers)
    {
        var bad = new List<RowError>();
        if (headers.Count == 0)
        {
            Wrong(
                RowError.Header,
                $"the header line is missing: {string.Join(',', table.Columns)}"
            );
            return new([], bad);
        }

        if (headers.Count == 1 && !table.Columns.Contains(headers[0], StringComparer.Ordinal))
        {
            // One cause is named once, and not once for each column.
            Wrong(
                RowError.Header,
                $"{RowError.Quote(headers[0])} is not a header line with columns between commas: {string.Join(',', table.Columns)}"
            );
            return new([], bad);
        }

        var indexes = new List<int>();
        foreach (var column in table.Columns)
        {
            var places = Enumerable
                .Range(0, headers.Count)
                .Where(i => string.Equals(headers[i], column, StringComparison.Ordinal))
                .ToList();
            if (places.Count != 1)
            {
                Wrong(
                    column,
                    places.Count == 0 ? "the column is missing" : "the column is there twice"
                );
            }

            indexes.Add(places.FirstOrDefault());
        }

        foreach (
            var header in headers.Where(h => !table.Columns.Contains(h, StringComparer.Ordinal))
        )
        {
            Wrong(RowError.Header, $"{RowError.Quote(header)} is not a column of this file");
        }

        return new(indexes, bad);

        void Wrong(string column, string problem) => bad.Add(new(table.File, 1, column, problem));
    }
}
