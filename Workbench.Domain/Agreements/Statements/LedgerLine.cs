using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>An entry as it stands in the ledger of a statement.</summary>
/// <param name="ReversedEntry">The entry that it takes back.</param>
/// <param name="Balance">Over all sources, after it.</param>
public sealed record LedgerLine(
    LedgerEntry Entry,
    HoursSourceSummary Source,
    LedgerEntry? ReversedEntry,
    Minutes Balance
)
{
    /// <summary>By ledger date, then by number: the balance after the last line of a day is that day's.</summary>
    public static IReadOnlyList<LedgerLine> FromStatement(HoursStatement statement)
    {
        var sources = statement.Sources.ToDictionary(s => s.No);
        var entries = statement.Entries.ToDictionary(e => e.No);
        var lines = new List<LedgerLine>(entries.Count);
        var balance = Minutes.Zero;
        foreach (var entry in statement.Entries.OrderBy(e => e.Date).ThenBy(e => e.No))
        {
            balance += new Minutes(entry.SignedMinutes);
            lines.Add(
                new(
                    entry,
                    sources[entry.SourceNo],
                    entry.ReversedEntryNo is { } no ? entries.GetValueOrDefault(no) : null,
                    balance
                )
            );
        }

        return lines;
    }
}
