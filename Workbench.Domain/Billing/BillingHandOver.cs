namespace Workbench.Domain.Billing;

/// <summary>Lines of a month that were handed over to invoicing together.</summary>
/// <param name="No">Counted over all months.</param>
/// <param name="TotalOre">Sum of the lines in öre excluding VAT.</param>
/// <param name="HandedOverAt">UTC.</param>
public sealed record BillingHandOver(
    int No,
    BillingMonth Month,
    int LineCount,
    long TotalOre,
    DateTime HandedOverAt,
    int HandedOverById,
    string HandedOverByName
) : IAttributed
{
    /// <summary>
    /// The day under which the books take it: the last day of its month, or the day of the hand-over if the month is not over.
    /// </summary>
    public DateOnly BookedOn
    {
        get
        {
            var day = StockholmTime.DateOf(HandedOverAt);
            return day < Month.LastDay ? day : Month.LastDay;
        }
    }
}
