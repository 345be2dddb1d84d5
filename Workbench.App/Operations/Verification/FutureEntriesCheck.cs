using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Operations.Verification;

/// <summary>
/// Names the ledger entries that are dated after today. Their figures are right, so they are no differences: somebody may have
/// run resets ahead. Live work posts only the hours of an agreement that begins later.
/// </summary>
[Rule("T3")]
internal static class FutureEntriesCheck
{
    public static void Run(CustomerFacts facts, DateOnly today, DifferenceList remarks)
    {
        foreach (var entry in facts.Entries.Where(e => e.Date > today && !IsOpening(e, facts)))
        {
            remarks.Add(
                $"{facts.Name} entry {entry.No}, a {entry.Kind} of {entry.Minutes} minutes, is dated {entry.Date:yyyy-MM-dd}, after today"
            );
        }
    }

    private static bool IsOpening(LedgerEntry entry, CustomerFacts facts) =>
        entry.Kind == LedgerEntryKind.Grant && entry.Date == facts.Agreement?.Anchor;
}
