using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Operations.Verification;

/// <summary>Checks that each closed term has one reset report that matches the entries.</summary>
[Rule("N5")]
internal static class TermResetsCheck
{
    public static void Run(
        CustomerFacts facts,
        ServiceAgreement agreement,
        DifferenceList differenceList
    )
    {
        var latest = facts.Terms[^1].Number;
        var closed = facts.Terms.Select(t => t.Number).Where(n => n < latest).ToHashSet();
        foreach (var number in closed.Except(facts.Resets.Select(r => r.TermNumber)))
        {
            differenceList.Add($"{facts.Name} term {number} is closed without a reset");
        }

        foreach (var reset in facts.Resets)
        {
            var name = $"{facts.Name} reset of term {reset.TermNumber}";
            if (!closed.Contains(reset.TermNumber))
            {
                differenceList.Add($"{name} closes no existing term");
                continue;
            }

            var dates = TermDates.Create(agreement.Anchor, reset.TermNumber);
            differenceList.Compare($"{name} term start", reset.TermStart, dates.Start);
            differenceList.Compare($"{name} day", reset.ResetOn, dates.End);
            CheckFigures(name, reset, dates.End, facts, differenceList);
        }
    }

    /// <summary>
    /// Checks the figures of a reset. Its entries end with the grant of the new term. Entries after that grant on the same day
    /// don't belong to it, such as a draw reversed into a lapsed source.
    /// </summary>
    private static void CheckFigures(
        string name,
        TermReset reset,
        DateOnly on,
        CustomerFacts facts,
        DifferenceList differenceList
    )
    {
        var opened = facts
            .Sources.Where(s => s.Kind == HoursSourceKind.Included && s.TermStart == on)
            .Select(s => s.No)
            .ToHashSet();
        var grant = facts.Entries.FirstOrDefault(e =>
            e.Kind == LedgerEntryKind.Grant && opened.Contains(e.SourceNo)
        );
        if (grant is null)
        {
            differenceList.Add($"{name} has granted no hours");
            return;
        }

        var before = facts.Entries.TakeWhile(e => e.No <= grant.No).ToList();
        differenceList.Compare($"{name} lapsed", reset.LapsedMinutes, Sum(LedgerEntryKind.Lapse));
        differenceList.Compare(
            $"{name} carried over",
            reset.CarriedMinutes,
            Sum(LedgerEntryKind.CarryOver)
        );
        differenceList.Compare($"{name} granted", reset.GrantedMinutes, grant.Minutes);
        differenceList.Compare(
            $"{name} balance after",
            reset.BalanceAfter,
            before.Sum(e => e.SignedMinutes)
        );

        int Sum(LedgerEntryKind kind) =>
            before.Where(e => e.Kind == kind && e.Date == on).Sum(e => e.Minutes);
    }
}
