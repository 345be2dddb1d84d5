namespace Workbench.App.Operations.Verification;

/// <summary>Checks the account against sources, entries and tickets, and that no number is missing.</summary>
internal static class AccountCheck
{
    public static void Run(CustomerFacts facts, DifferenceList differenceList)
    {
        var (name, entries) = (facts.Name, facts.Entries);
        if (facts.Account is not { } hoursAccount)
        {
            differenceList.Add($"{name} has no account");
            return;
        }

        differenceList.Compare(
            $"{name} balance, by its sources",
            hoursAccount.BalanceMinutes,
            facts.Sources.Sum(s => s.RemainingMinutes)
        );
        differenceList.Compare(
            $"{name} balance, by its entries",
            hoursAccount.BalanceMinutes,
            entries.Sum(e => e.SignedMinutes)
        );
        differenceList.Compare(
            $"{name} held",
            hoursAccount.HeldMinutes,
            facts.Tickets.Sum(t => t.HeldMinutes)
        );
        differenceList.Compare(
            $"{name} next entry",
            hoursAccount.NextEntryNo,
            entries.Count == 0 ? 1 : entries[^1].No + 1
        );
        differenceList.Compare(
            $"{name} next source",
            hoursAccount.NextSourceNo,
            facts.Sources.Count == 0 ? 1 : facts.Sources[^1].No + 1
        );
        CheckNumbering($"{name} entry", entries.Select(e => e.No), differenceList);
        CheckNumbering($"{name} source", facts.Sources.Select(s => s.No), differenceList);
    }

    private static void CheckNumbering(
        string what,
        IEnumerable<int> numbers,
        DifferenceList differenceList
    )
    {
        var expected = 1;
        foreach (var no in numbers)
        {
            if (no != expected)
            {
                differenceList.Add($"{what} {expected} is missing: {no} follows");
            }

            expected = no + 1;
        }
    }
}
