using System.Collections.Immutable;

namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// Entries that were posted before, as far back as they were loaded: most movements need none of them, and a customer of many
/// years has thousands.
/// </summary>
/// <param name="Since">Every entry dated on this day or later is among them.</param>
public sealed record LoadedEntries(DateOnly Since, ImmutableList<LedgerEntry> Entries)
{
    public static LoadedEntries None { get; } = new(DateOnly.MaxValue, []);

    public static LoadedEntries All(IEnumerable<LedgerEntry> entries) =>
        new(DateOnly.MinValue, [.. entries]);
}
