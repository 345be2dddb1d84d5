namespace Workbench.App.Features.Import.Parsing;

/// <summary>The result of one row of a file: its status and, if it is rejected, its errors.</summary>
public sealed record RowResult(RawCsvRow Row, RowStatus Status, IReadOnlyList<RowError> Errors)
{
    /// <summary>What an operator should know of a row that is not rejected; null if there is nothing.</summary>
    public ImportRemark? Remark { get; init; }

    public static RowResult Added(RawCsvRow row) => new(row, RowStatus.Added, []);

    public static RowResult Known(RawCsvRow row) => new(row, RowStatus.Known, []);

    /// <summary>Returns the result of a row that changes nothing, and why.</summary>
    public static RowResult WithoutEffect(RawCsvRow row, string column, string why) =>
        Known(row) with
        {
            Remark = new(row.Table.File, row.Line, column, why),
        };

    public static RowResult Reject(RawCsvRow row, string column, string problem) =>
        Reject(row, [new(row.Table.File, row.Line, column, problem)]);

    public static RowResult Reject(RawCsvRow row, IReadOnlyList<RowError> errors) =>
        new(row, RowStatus.Rejected, errors);
}
