using System.Collections.Immutable;
using System.Globalization;
using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Compares a row with the existing data under its key. Equal values mean that the row is known; any difference is a conflict
/// and rejects the row.
/// </summary>
internal sealed class RowComparison
{
    private readonly RawCsvRow row;
    private readonly ImmutableList<RowError> errors;

    public RowComparison(RawCsvRow row)
        : this(row, []) { }

    private RowComparison(RawCsvRow row, ImmutableList<RowError> errors) =>
        (this.row, this.errors) = (row, errors);

    /// <summary>Compares one column, and adds an error if the values differ.</summary>
    public RowComparison Compare<T>(string column, T known, T read) =>
        AreEqual(known, read)
            ? this
            : new(
                row,
                errors.Add(
                    new(
                        row.Table.File,
                        row.Line,
                        column,
                        $"{ValueText(read)} is in conflict with {ValueText(known)}, which is known under this {row.Table.Key}"
                    )
                )
            );

    /// <summary>Compares the names of two people, whatever their case.</summary>
    public RowComparison ComparePerson(string column, string known, string read) =>
        string.Equals(
            TextForm.ComparableName(known),
            TextForm.ComparableName(read),
            StringComparison.Ordinal
        )
            ? this
            : Compare(column, known, read);

    public RowResult ToResult() =>
        errors.IsEmpty ? RowResult.Known(row) : RowResult.Reject(row, errors);

    /// <summary>Line ends, composition and surrounding space of texts make no difference.</summary>
    private static bool AreEqual<T>(T known, T read) =>
        known is string knownText && read is string readText
            ? string.Equals(
                TextForm.Comparable(knownText),
                TextForm.Comparable(readText),
                StringComparison.Ordinal
            )
            : EqualityComparer<T>.Default.Equals(known, read);

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
