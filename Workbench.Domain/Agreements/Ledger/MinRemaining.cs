namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// The least that a source had left at the end of a day or of any day since: so much, and no more, can be drawn with that day
/// as its date without the source having been below zero in between.
/// </summary>
[Rule("A9")]
public static class MinRemaining
{
    /// <param name="later">The entries of the days after it.</param>
    public static Minutes Since(HoursSource source, IEnumerable<LedgerEntry> later)
    {
        var remaining = source.RemainingMinutes;
        var least = remaining;
        foreach (
            var day in later
                .Where(e => e.SourceNo == source.No)
                .GroupBy(e => e.Date)
                .OrderByDescending(g => g.Key)
        )
        {
            remaining -= day.Sum(e => e.SignedMinutes);
            least = Math.Min(least, remaining);
        }

        return new(least);
    }
}
