using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Resets;

/// <summary>Why a reset differs from its preview: hours that moved, or a package that was chosen.</summary>
/// <param name="Kind">The kind of the movements; null for a package.</param>
/// <param name="Package">The package that was chosen; null for movements.</param>
public sealed record ResetDifference(LedgerEntryKind? Kind, Minutes Minutes, string? Package);
