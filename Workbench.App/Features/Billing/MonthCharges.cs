using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>What months are worth, and what of them was handed over.</summary>
internal sealed record MonthCharges(
    IReadOnlyList<BillableItem> Items,
    IReadOnlyList<HandedOverLine> HandedOver,
    MonthLocks Locks
)
{
    /// <summary>Returns the lines of a month that are not handed over.</summary>
    public IReadOnlyList<BillingLine> DueOf(BillingMonth month, BillingStart start) =>
        BillingBasis.Calculate(month, Items, HandedOver, Locks, start.FirstDay);

    /// <summary>
    /// Returns the lines that are left out until somebody decides from when is billed here: those that the verb hands over with
    /// the others if it names the month.
    /// </summary>
    public IReadOnlyList<BillingLine> UndecidedOf(BillingMonth month, BillingStart start) =>
        start.IsUndecided(month)
            ?
            [
                .. BillingBasis
                    .Calculate(month, Items, HandedOver, Locks, firstDay: null)
                    .Where(l => !l.IsCorrection && l.On < start.FirstDay),
            ]
            : [];
}
