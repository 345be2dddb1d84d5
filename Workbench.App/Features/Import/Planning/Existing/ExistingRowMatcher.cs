using Workbench.App.Features.Import.Parsing;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>Tells equal rows apart by their ordinal: the first so many are the ones that are there already.</summary>
/// <param name="there">How many equal ones the database holds.</param>
internal sealed class ExistingRowMatcher<TKey>(
    RowCounts rowCounts,
    IReadOnlyDictionary<TKey, int> there
)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> remaining = new(there);

    public bool TryMatch(TKey key, RawCsvRow row)
    {
        if (remaining.GetValueOrDefault(key) is 0)
        {
            return false;
        }

        remaining[key]--;
        rowCounts.Known(row);
        return true;
    }
}
