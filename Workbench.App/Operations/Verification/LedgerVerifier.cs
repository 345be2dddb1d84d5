using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Operations.Verification;

/// <summary>
/// Recalculates every stored figure from the facts and compares the facts with each other: sources and entries, terms and
/// resets, holds and time of tickets. Reads one snapshot of the database, a page of customers at a time, while others write.
/// </summary>
[Rule("A10")]
public static class LedgerVerifier
{
    /// <summary>Finds the differences.</summary>
    /// <returns>One line for each difference; empty when everything matches.</returns>
    public static async Task<IReadOnlyList<string>> FindDifferencesAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) => (await RunAsync(db, ct)).Differences;

    /// <param name="today">Entries dated later are named; null where nobody reads that.</param>
    public static async Task<VerificationReport> RunAsync(
        WorkbenchDb db,
        CancellationToken ct,
        DateOnly? today = null
    )
    {
        await using var snapshot = db.Database.CurrentTransaction is null
            ? await db.BeginSnapshotAsync(ct)
            : null;
        var (differenceList, remarks) = (new DifferenceList(), new DifferenceList());
        int customers = 0,
            entries = 0,
            last = int.MinValue;
        while (await CustomerFactsPage.LoadAsync(db, last, ct) is { } page)
        {
            foreach (var facts in page.Customers)
            {
                AccountCheck.Run(facts, differenceList);
                LedgerEntriesCheck.Run(facts, differenceList);
                HoursSourcesCheck.Run(facts, differenceList);
                TermsCheck.Run(facts, differenceList);
                TicketsCheck.Run(facts, differenceList);
                if (today is { } date)
                {
                    FutureEntriesCheck.Run(facts, date, remarks);
                }

                entries += facts.Entries.Count;
            }

            customers += page.Customers.Count;
            last = page.LastCustomerId;
        }

        return new(customers, entries, differenceList.Lines) { Remarks = remarks.Lines };
    }
}
