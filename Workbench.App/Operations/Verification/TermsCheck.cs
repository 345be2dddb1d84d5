using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Operations.Verification;

/// <summary>
/// Checks the sequence of terms: calculated from the anchor date, without gaps, each closed by one reset, with the next reset
/// due.
/// </summary>
[Rule("A1")]
[Rule("N2")]
internal static class TermsCheck
{
    public static void Run(CustomerFacts facts, DifferenceList differenceList)
    {
        if (facts.Agreement is not { } agreement)
        {
            return;
        }

        if (facts.Terms.Count == 0)
        {
            differenceList.Add($"{facts.Name} has an agreement and no term");
            return;
        }

        var expected = facts.Terms[0].Number;
        foreach (var term in facts.Terms)
        {
            if (term.Number != expected)
            {
                differenceList.Add(
                    $"{facts.Name} term {expected} is missing: {term.Number} follows"
                );
            }

            var dates = TermDates.Create(agreement.Anchor, term.Number);
            differenceList.Compare(
                $"{facts.Name} term {term.Number} start",
                term.Start,
                dates.Start
            );
            differenceList.Compare($"{facts.Name} term {term.Number} end", term.End, dates.End);
            expected = term.Number + 1;
        }

        CheckNextDue(facts, agreement, differenceList);
        TermResetsCheck.Run(facts, agreement, differenceList);
    }

    private static void CheckNextDue(
        CustomerFacts facts,
        ServiceAgreement agreement,
        DifferenceList differenceList
    )
    {
        if (agreement.IsOver)
        {
            if (facts.Settlements.All(s => s.LastDay != agreement.LastDay))
            {
                differenceList.Add(
                    $"{facts.Name} agreement is over since {agreement.LastDay:yyyy-MM-dd} without a settlement"
                );
            }

            return;
        }

        var latest = TermDates.Create(agreement.Anchor, facts.Terms[^1].Number);
        differenceList.Compare(
            $"{facts.Name} next due",
            agreement.NextDueOn,
            agreement.EndDateOf(latest)
        );
    }
}
