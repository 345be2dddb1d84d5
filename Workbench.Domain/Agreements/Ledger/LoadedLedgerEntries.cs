using System.Collections.Immutable;

namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// Stored ledger entries, loaded back to a date. Most commands need none of them, and a customer of many years has thousands.
/// </summary>
/// <param name="Since">Every entry dated on or after this day is loaded.</param>
public sealed record LoadedLedgerEntries(DateOnly Since, ImmutableList<LedgerEntry> Entries)
{
    public static LoadedLedgerEntries None { get; } = new(DateOnly.MaxValue, []);

    public static LoadedLedgerEntries All(IEnumerable<LedgerEntry> entries) =>
        new(DateOnly.MinValue, [.. entries]);
}
