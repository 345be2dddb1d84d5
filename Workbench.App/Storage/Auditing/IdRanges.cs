using System.Globalization;

namespace Workbench.App.Storage.Auditing;

/// <summary>Ids as a text of numbers and ranges in ascending order, such as "5,9-41".</summary>
public static class IdRanges
{
    /// <summary>Returns the ids of a range that are not in an ascending list.</summary>
    public static IReadOnlyList<IdRange> Gaps(long first, long last, IEnumerable<long> ids)
    {
        var gaps = new List<IdRange>();
        foreach (var id in ids.Append(last + 1))
        {
            if (id > first)
            {
                gaps.Add(new(first, id - 1));
            }

            first = id + 1;
        }

        return gaps;
    }

    /// <summary>Returns ascending ids as ranges.</summary>
    public static IReadOnlyList<IdRange> Create(IEnumerable<long> ids)
    {
        var ranges = new List<IdRange>();
        foreach (var id in ids)
        {
            if (ranges is [.., var last] && last.Last + 1 == id)
            {
                ranges[^1] = last with { Last = id };
            }
            else
            {
                ranges.Add(new(id, id));
            }
        }

        return ranges;
    }

    public static string Format(IEnumerable<IdRange> ranges) =>
        string.Join(
            ',',
            ranges.Select(r =>
                r.First == r.Last
                    ? r.First.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{r.First}-{r.Last}")
            )
        );

    /// <exception cref="FormatException">The text is not one that <see cref="Format"/> wrote.</exception>
    public static IReadOnlyList<IdRange> Parse(string text) =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split('-'))
                .Select(bounds => new IdRange(
                    long.Parse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture),
                    long.Parse(bounds[^1], NumberStyles.None, CultureInfo.InvariantCulture)
                )),
        ];

    /// <summary>Ids from the first to the last, both included.</summary>
    public sealed record IdRange(long First, long Last)
    {
        public bool Contains(long id) => id >= First && id <= Last;
    }
}
