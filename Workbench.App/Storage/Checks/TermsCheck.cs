using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Checks;

/// <summary>The chain of terms: computed from the anchor, without gaps, each closed by one reset, and the next one due.</summary>
[Rule("A1")]
[Rule("N2")]
internal static class TermsCheck
{
    public static void Run(CustomerFacts books, Differences differences)
    {
        if (books.Agreement is not { } agreement)
        {
            return;
        }

        if (books.Terms.Count == 0)
        {
            differences.Add($"{books.Name} has an agreement and no term");
            return;
        }

        var expected = books.Terms[0].Number;
        foreach (var term in books.Terms)
        {
            if (term.Number != expected)
            {
                differences.Add($"{books.Name} term {expected} is missing: {term.Number} follows");
            }

            var dates = TermDates.Create(agreement.Anchor, term.Number);
            differences.Compare($"{books.Name} term {term.Number} start", term.Start, dates.Start);
            differences.Compare($"{books.Name} term {term.Number} end", term.End, dates.End);
            expected = term.Number + 1;
        }

        Due(books, agreement, differences);
        ResetsCheck.Run(books, agreement, differences);
    }

    private static void Due(
        CustomerFacts books,
        ServiceAgreement agreement,
        Differences differences
    )
    {
        if (agreement.IsOver)
        {
            if (books.Settlements.All(s => s.LastDay != agreement.LastDay))
            {
                differences.Add(
                    $"{books.Name} agreement is over since {agreement.LastDay:yyyy-MM-dd} without a settlement"
                );
            }

            return;
        }

        var latest = TermDates.Create(agreement.Anchor, books.Terms[^1].Number);
        differences.Compare($"{books.Name} next due", agreement.NextDueOn, agreement.EndDateOf(latest));
    }
}
