using System.Globalization;
using Workbench.App.Features.Import.Parsing;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Compares a row with what is known under its key: equal is known, anything else is a conflict and rejected.</summary>
internal sealed class RowComparison(ImportPlan plan, RawCsvRow row)
{
    private readonly List<RowError> errors = [];

    public RowComparison Compare<T>(string column, T known, T read)
    {
        if (!EqualityComparer<T>.Default.Equals(known, read))
        {
            errors.Add(
                new(
                    row.Table.File,
                    row.Line,
                    column,
                    $"{ValueText(read)} is in conflict with {ValueText(known)}, which is known under this {row.Table.Key}"
                )
            );
        }

        return this;
    }

    public void Settle()
    {
        if (errors.Count == 0)
        {
            plan.Tally.Known(row);
        }
        else
        {
            plan.Rejections.Add(row, errors);
        }
    }

    private static string ValueText<T>(T value) =>
        value switch
        {
            null => "nothing",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
            _ => RowError.Quote(value.ToString() ?? ""),
        };
}
