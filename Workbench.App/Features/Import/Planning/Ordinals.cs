using Workbench.App.Features.Import.Reading;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Tells equal rows apart by their ordinal: the first so many are the ones that are there already.</summary>
/// <param name="there">How many equal ones the database holds.</param>
internal sealed class Ordinals<TKey>(Tally tally, IReadOnlyDictionary<TKey, int> there)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> left = new(there);

    public bool IsKnown(TKey key, RawRow row)
    {
        if (left.GetValueOrDefault(key) is 0)
        {
            return false;
        }

        left[key]--;
        tally.Known(row);
        return true;
    }
}
