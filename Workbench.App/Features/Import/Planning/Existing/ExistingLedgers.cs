using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>All sources and entries, by customer, of those whose agreements were known before and that have new rows.</summary>
public sealed record ExistingLedgers(
    ILookup<int, HoursSource> Sources,
    ILookup<int, LedgerEntry> Entries
)
{
    public static ExistingLedgers Empty { get; } =
        new(
            Array.Empty<HoursSource>().ToLookup(s => s.CustomerId),
            Array.Empty<LedgerEntry>().ToLookup(e => e.CustomerId)
        );
}
