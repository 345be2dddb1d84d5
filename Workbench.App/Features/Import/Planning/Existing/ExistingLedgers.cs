using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>
/// The hours sources and ledger entries, by customer, of the customers that have an existing agreement and new rows.
/// </summary>
public sealed record ExistingLedgers(
    ILookup<int, HoursSource> Sources,
    ILookup<int, LedgerEntry> Entries
);
