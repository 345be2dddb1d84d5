namespace Workbench.App.Features.Import.Parsing;

/// <summary>The result of one row of a file: its status and, if it is rejected, its errors.</summary>
public sealed record RowResult(RawCsvRow Row, RowStatus Status, IReadOnlyList<RowError> Errors)
{
    public static RowResult Added(RawCsvRow row) => new(row, RowStatus.Added, []);

    public static RowResult Known(RawCsvRow row) => new(row, RowStatus.Known, []);

    public static RowResult Reject(RawCsvRow row, string column, string problem) =>
        Reject(row, [new(row.Table.File, row.Line, column, problem)]);

    public static RowResult Reject(RawCsvRow row, IReadOnlyList<RowError> errors) =>
        new(row, RowStatus.Rejected, errors);
}
