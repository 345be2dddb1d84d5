namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// Calculates the minimum that a source had left at the end of a day and of each day since. No more can be drawn with that
/// date, or the source would have been below zero in between (A9).
/// </summary>
[Rule("A9")]
public static class MinRemainingHours
{
    /// <param name="later">The ledger entries of later days.</param>
    public static Minutes CalculateSince(HoursSource source, IEnumerable<LedgerEntry> later)
    {
        var remaining = source.RemainingMinutes;
        var minimum = remaining;
        foreach (
            var day in later
                .Where(e => e.SourceNo == source.No)
                .GroupBy(e => e.Date)
                .OrderByDescending(g => g.Key)
        )
        {
            remaining -= day.Sum(e => e.SignedMinutes);
            minimum = Math.Min(minimum, remaining);
        }

        return new(minimum);
    }
}
