using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Operations.Verification;

/// <summary>
/// Recomputes every kept figure from the facts, and holds the facts against each other: sources and entries, terms and resets,
/// holds and time of the tickets. Reads one moment of the database, beside whoever writes, some customers at a time.
/// </summary>
[Rule("A10")]
public static class LedgerVerifier
{
    /// <returns>A line for each difference; none where the books balance.</returns>
    public static async Task<IReadOnlyList<string>> FindDifferencesAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) => (await RunAsync(db, ct)).Differences;

    public static async Task<VerificationReport> RunAsync(WorkbenchDb db, CancellationToken ct)
    {
        await using var snapshot = db.Database.CurrentTransaction is null
            ? await db.BeginSnapshotAsync(ct)
            : null;
        var differenceList = new DifferenceList();
        int customers = 0,
            entries = 0,
            last = int.MinValue;
        while (await CustomerFactsPage.LoadAsync(db, last, ct) is { } page)
        {
            foreach (var books in page.Customers)
            {
                AccountCheck.Run(books, differenceList);
                LedgerEntriesCheck.Run(books, differenceList);
                HoursSourcesCheck.Run(books, differenceList);
                TermsCheck.Run(books, differenceList);
                TicketsCheck.Run(books, differenceList);
                entries += books.Entries.Count;
            }

            customers += page.Customers.Count;
            last = page.LastCustomerId;
        }

        return new(customers, entries, differenceList.Lines);
    }
}
