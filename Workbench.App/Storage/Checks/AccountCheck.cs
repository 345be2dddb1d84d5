namespace Workbench.App.Storage.Checks;

/// <summary>The account against sources, entries and tickets, and that no number is missing.</summary>
internal static class AccountCheck
{
    public static void Run(CustomerFacts books, Differences differences)
    {
        var (name, entries) = (books.Name, books.Entries);
        if (books.Account is not { } hoursAccount)
        {
            differences.Add($"{name} has no account");
            return;
        }

        differences.Compare(
            $"{name} balance, by its sources",
            hoursAccount.BalanceMinutes,
            books.Sources.Sum(s => s.RemainingMinutes)
        );
        differences.Compare(
            $"{name} balance, by its entries",
            hoursAccount.BalanceMinutes,
            entries.Sum(e => e.SignedMinutes)
        );
        differences.Compare(
            $"{name} held",
            hoursAccount.HeldMinutes,
            books.Tickets.Sum(t => t.HeldMinutes)
        );
        differences.Compare(
            $"{name} next entry",
            hoursAccount.NextEntryNo,
            entries.Count == 0 ? 1 : entries[^1].No + 1
        );
        differences.Compare(
            $"{name} next source",
            hoursAccount.NextSourceNo,
            books.Sources.Count == 0 ? 1 : books.Sources[^1].No + 1
        );
        Gaps($"{name} entry", entries.Select(e => e.No), differences);
        Gaps($"{name} source", books.Sources.Select(s => s.No), differences);
    }

    private static void Gaps(string what, IEnumerable<int> numbers, Differences differences)
    {
        var expected = 1;
        foreach (var no in numbers)
        {
            if (no != expected)
            {
                differences.Add($"{what} {expected} is missing: {no} follows");
            }

            expected = no + 1;
        }
    }
}
