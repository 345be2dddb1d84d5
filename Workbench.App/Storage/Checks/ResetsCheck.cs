using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Checks;

/// <summary>Each closed term has one report of its reset, which says what the entries say.</summary>
[Rule("N5")]
internal static class ResetsCheck
{
    public static void Run(CustomerFacts books, ServiceAgreement agreement, Differences differences)
    {
        var latest = books.Terms[^1].Number;
        var closed = books.Terms.Select(t => t.Number).Where(n => n < latest).ToHashSet();
        foreach (var number in closed.Except(books.Resets.Select(r => r.TermNumber)))
        {
            differences.Add($"{books.Name} term {number} is closed without a reset");
        }

        foreach (var reset in books.Resets)
        {
            var name = $"{books.Name} reset of term {reset.TermNumber}";
            if (!closed.Contains(reset.TermNumber))
            {
                differences.Add($"{name} closes no term that is there");
                continue;
            }

            var dates = TermDates.Create(agreement.Anchor, reset.TermNumber);
            differences.Compare($"{name} term start", reset.TermStart, dates.Start);
            differences.Compare($"{name} day", reset.ResetOn, dates.End);
            Figures(name, reset, dates.End, books, differences);
        }
    }

    /// <summary>
    /// The entries of a reset end with the grant of the term that it opened. What is dated on the same day and stands after
    /// that grant is no part of it, such as a draw that is reversed into a source that has lapsed.
    /// </summary>
    private static void Figures(
        string name,
        TermReset reset,
        DateOnly on,
        CustomerFacts books,
        Differences differences
    )
    {
        var opened = books
            .Sources.Where(s => s.Kind == HoursSourceKind.Included && s.TermStart == on)
            .Select(s => s.No)
            .ToHashSet();
        var grant = books.Entries.FirstOrDefault(e =>
            e.Kind == LedgerEntryKind.Grant && opened.Contains(e.SourceNo)
        );
        if (grant is null)
        {
            differences.Add($"{name} has granted no hours");
            return;
        }

        var before = books.Entries.TakeWhile(e => e.No <= grant.No).ToList();
        differences.Compare($"{name} lapsed", reset.LapsedMinutes, Sum(LedgerEntryKind.Lapse));
        differences.Compare(
            $"{name} carried over",
            reset.CarriedMinutes,
            Sum(LedgerEntryKind.CarryOver)
        );
        differences.Compare($"{name} granted", reset.GrantedMinutes, grant.Minutes);
        differences.Compare($"{name} balance after", reset.BalanceAfter, before.Sum(e => e.SignedMinutes));

        int Sum(LedgerEntryKind kind) =>
            before.Where(e => e.Kind == kind && e.Date == on).Sum(e => e.Minutes);
    }
}
