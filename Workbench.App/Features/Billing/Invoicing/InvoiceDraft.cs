using Workbench.App.Settings;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>An invoice to send: the lines of one customer in a hand-over.</summary>
/// <param name="Reference">Names hand-over and customer, so that the service can be asked for it.</param>
public sealed record InvoiceDraft(
    string Reference,
    int CustomerId,
    string CustomerNumber,
    DateOnly InvoiceDate,
    IReadOnlyList<InvoiceDraftRow> Rows
)
{
    /// <summary>The customer's own reference, if all lines have the same; else it is only in the texts of the rows.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Returns one invoice per customer of a hand-over.</summary>
    /// <param name="lines">All lines of the hand-over.</param>
    public static IReadOnlyList<InvoiceDraft> From(
        IReadOnlyList<BilledLine> lines,
        BillingSettings settings
    ) =>
        [
            .. lines
                .GroupBy(l => l.Line.CustomerId)
                .Select(g =>
                {
                    var first = g.First();
                    return new InvoiceDraft(
                        InvoiceSending.ReferenceOf(first.HandOver!.No, first.Line.CustomerId),
                        first.Line.CustomerId,
                        first.CustomerNumber,
                        first.HandOver.BookedOn,
                        [.. g.Select(l => InvoiceDraftRow.From(l.Line, settings))]
                    )
                    {
                        OrderNumber = g.Select(l => l.Line.Reference)
                            .Distinct(StringComparer.Ordinal)
                            .ToList()
                            is [{ Length: > 0 } reference]
                            ? reference
                            : null,
                    };
                }),
        ];
}
