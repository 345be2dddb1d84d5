namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>
/// Finds the rows whose data the database already holds, for files without a key. If it holds a number of equal records, that
/// many of the first equal rows are known, and the others are new.
/// </summary>
public static class ExistingRowMatcher
{
    /// <summary>Returns the known rows. They are distinguished by reference, not by value.</summary>
    /// <param name="existing">The number of equal records that the database holds, by key.</param>
    public static IReadOnlySet<TRow> FindKnown<TRow, TKey>(
        IEnumerable<TRow> rows,
        Func<TRow, TKey> keyOf,
        IReadOnlyDictionary<TKey, int> existing
    )
        where TRow : class
        where TKey : notnull =>
        rows.GroupBy(keyOf)
            .SelectMany(g => g.Take(existing.GetValueOrDefault(g.Key)))
            .ToHashSet<TRow>(ReferenceEqualityComparer.Instance);
}
