using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>Checks that the date of a card or a package change lies in the open term of the customer's agreement.</summary>
[Rule("A5")]
[Rule("A11")]
internal static class OpenTermCheck
{
    /// <summary>Returns the rejected row; null if the date lies in the open term.</summary>
    /// <param name="column">The column of the date.</param>
    public static RowResult? RejectOutsideOpenTerm(
        RawCsvRow row,
        CustomerSnapshot customer,
        string column,
        DateOnly on
    )
    {
        if (customer.Agreement is not { } agreement || customer.OpenTerm is not { } term)
        {
            return RowResult.Reject(row, "customer", "has no agreement that this could belong to");
        }

        var problem =
            on < agreement.Anchor ? "lies before the agreement"
            : !agreement.Covers(on) ? $"lies after the agreement's last day, {agreement.LastDay:O}"
            : agreement.IsOver || on < term.Start
                ? $"lies in a term that was closed on {agreement.EndDateOf(agreement.TermOn(on)):O}, and nothing but time can be added to it"
            : null;
        return problem is null ? null : RowResult.Reject(row, column, problem);
    }
}
