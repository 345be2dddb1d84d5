using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>Cards and package changes belong to the term of their day: it has to be there, and not to be closed.</summary>
[Rule("A5")]
[Rule("A11")]
internal static class OpenTermCheck
{
    /// <param name="column">Holds the day.</param>
    /// <returns>Whether the day lies in the open term; the row is rejected where not.</returns>
    public static bool Check(
        ImportPlan plan,
        RawCsvRow row,
        CustomerSnapshot book,
        string column,
        DateOnly on
    )
    {
        if (book.Agreement is not { } agreement || book.OpenTerm is not { } term)
        {
            plan.Rejections.Add(row, "customer", "has no agreement that this could belong to");
            return false;
        }

        var problem =
            on < agreement.Anchor ? "lies before the agreement"
            : !agreement.Covers(on) ? $"lies after the agreement's last day, {agreement.LastDay:O}"
            : agreement.IsOver || on < term.Start
                ? $"lies in a term that was closed on {agreement.EndDateOf(agreement.TermOn(on)):O}, and nothing but time can be added to it"
            : null;
        if (problem is not null)
        {
            plan.Rejections.Add(row, column, problem);
        }

        return problem is null;
    }
}
