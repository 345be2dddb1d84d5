namespace Workbench.Domain.Agreements;

/// <summary>
/// What a package is from a day on: its hours, its price, and whether it is sold. Append-only: of the versions that apply on a day,
/// the one with the latest first day counts, and of those the newest. An agreement keeps what it bought (A11).
/// </summary>
/// <param name="No">Counted per package; the package itself is version 0.</param>
/// <param name="ValidFrom">The first day in Stockholm on which it can be bought so.</param>
/// <param name="IsSold">Whether agreements can still choose the package.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record PackageVersion(
    string PackageName,
    int No,
    DateOnly ValidFrom,
    int IncludedMinutes,
    long YearlyPriceOre,
    bool IsSold,
    DateTime ChangedAt,
    int ChangedById,
    string ChangedByName
) : IAppendOnly
{
    /// <summary>How far ahead a version may be entered, in days.</summary>
    public const int MaxDaysAhead = 731;

    /// <summary>Returns the package as it is sold on a day.</summary>
    /// <param name="first">The package as it was added.</param>
    /// <param name="versions">Versions of this package, in any order.</param>
    [Rule("A11")]
    public static Package On(Package first, IEnumerable<PackageVersion> versions, DateOnly day) =>
        versions
            .Where(v => v.ValidFrom <= day)
            .OrderBy(v => v.ValidFrom)
            .ThenBy(v => v.No)
            .LastOrDefault()
            is { } version
            ? first with
            {
                IncludedMinutes = version.IncludedMinutes,
                YearlyPriceOre = version.YearlyPriceOre,
                IsSold = version.IsSold,
            }
            : first;

    /// <summary>Returns the packages as they are sold on a day.</summary>
    /// <param name="added">The packages as they were added, by name.</param>
    /// <param name="versions">Versions of any of them, in any order.</param>
    [Rule("A11")]
    public static Dictionary<string, Package> AllOn(
        IReadOnlyDictionary<string, Package> added,
        IEnumerable<PackageVersion> versions,
        DateOnly day
    )
    {
        var byName = versions.ToLookup(v => v.PackageName, StringComparer.Ordinal);
        return added.Values.ToDictionary(
            p => p.Name,
            p => On(p, byName[p.Name], day),
            StringComparer.Ordinal
        );
    }

    /// <summary>
    /// Decides a version. It applies from today or from a later day, never from an earlier one, so that what was bought stays as it
    /// was.
    /// </summary>
    /// <param name="first">The package as it was added.</param>
    /// <param name="wanted">The package as it is to be.</param>
    public static Result<PackageVersion> Create(
        Package first,
        IReadOnlyCollection<PackageVersion> versions,
        Package wanted,
        DateOnly validFrom,
        Actor actor,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        var latest = today.AddDays(MaxDaysAhead);
        if (validFrom < today || validFrom > latest)
        {
            return Refusal.Because(RefusalCode.SettingDateOutOfRange, today, latest);
        }

        if (!wanted.IsInRange)
        {
            return Refusal.Because(
                RefusalCode.PackageOutOfRange,
                Package.MaxIncludedHours,
                Package.MaxYearlyPriceSek
            );
        }

        if (On(first, versions, validFrom) == wanted)
        {
            return Refusal.Because(RefusalCode.SettingUnchanged);
        }

        return new PackageVersion(
            first.Name,
            versions.Select(v => v.No).DefaultIfEmpty(0).Max() + 1,
            validFrom,
            wanted.IncludedMinutes,
            wanted.YearlyPriceOre,
            wanted.IsSold,
            now,
            actor.Id,
            actor.Name
        );
    }
}
