namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of refill_cards.csv.</summary>
public sealed record RefillCardCsvRow(
    RawCsvRow Source,
    string Customer,
    DateOnly BoughtOn,
    int Hours
)
{
    public static RefillCardCsvRow Parse(RowReader row) =>
        new(
            row.Row,
            row.Reference("customer", Domain.Agreements.Customer.MaxNumberLength),
            row.Date("bought_on"),
            row.Integer("hours", 1, 10_000)
        );
}
