using Workbench.App.Features.Import.Reading;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Lets in what falls into a customer's open term, and names the reason for which the rest has to wait.</summary>
internal static class TermGate
{
    public static bool Card(ImportPlan plan, CardRow row, CustomerBook book)
    {
        if (book.IsInTerm(row.BoughtOn))
        {
            return true;
        }

        if (book.AgreementComesLater)
        {
            plan.Tally.NotYet(
                row.Source,
                "cards of agreements that ended, or will, come with a later version"
            );
        }
        else if (book.Agreement is null || book.Term is null)
        {
            plan.Rejections.Add(
                row.Source,
                "customer",
                "has no agreement that a card could belong to"
            );
        }
        else if (row.BoughtOn < book.Agreement.Anchor)
        {
            plan.Rejections.Add(row.Source, "bought_on", "lies before the agreement");
        }
        else
        {
            plan.Tally.NotYet(
                row.Source,
                row.BoughtOn < book.Term.Start
                    ? "cards of earlier terms come with a later version"
                    : "cards of terms that have not begun come with a later version"
            );
        }

        return false;
    }

    public static bool Time(ImportPlan plan, TimeRow row, CustomerBook book)
    {
        if (book.IsInTerm(row.WorkedOn))
        {
            return true;
        }

        plan.Tally.NotYet(
            row.Source,
            book.AgreementComesLater
                    ? "time entries of agreements that ended, or will, come with a later version"
                : book.Agreement is null || book.Term is null
                    ? "time entries of customers without an agreement come with a later version"
                : row.WorkedOn < book.Agreement.Anchor
                    ? "time entries before the agreement come with a later version"
                : row.WorkedOn < book.Term.Start
                    ? "time entries of earlier terms come with a later version"
                : "time entries of terms that have not begun come with a later version"
        );
        return false;
    }
}
