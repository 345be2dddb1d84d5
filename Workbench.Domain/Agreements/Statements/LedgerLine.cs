using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>A ledger entry as a line of a statement.</summary>
/// <param name="ReversedEntry">The entry that it reverses.</param>
/// <param name="Balance">Balance of all sources after the entry.</param>
public sealed record LedgerLine(
    LedgerEntry Entry,
    HoursSourceSummary Source,
    LedgerEntry? ReversedEntry,
    Minutes Balance
)
{
    /// <summary>
    /// Returns the lines by ledger date, then by number. The balance of a day's last line is the balance of that day. Draws that
    /// were left out come before the lines that are shown.
    /// </summary>
    public static IReadOnlyList<LedgerLine> FromStatement(HoursStatement statement)
    {
        var sources = statement.Sources.ToDictionary(s => s.No);
        var entries = statement.Entries.ToDictionary(e => e.No);
        var lines = new List<LedgerLine>(entries.Count);
        var balance = Minutes.Zero - statement.LeftOutDraws;
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
