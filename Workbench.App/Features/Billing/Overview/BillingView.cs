using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>What a month is worth, what of it is handed over, and what is not.</summary>
/// <param name="Lock">The latest change of the month's lock; null if it never had one.</param>
/// <param name="Due">The lines that are not handed over.</param>
/// <param name="Sums">Lines per kind; those of corrections under null.</param>
/// <param name="HandOvers">The hand-overs of the month, the latest first, also those that were undone.</param>
/// <param name="EarlierDue">Months before it with lines that are not handed over.</param>
/// <param name="OpenedLines">The lines of the hand-over that the address names.</param>
/// <param name="Start">From which day is billed here.</param>
/// <param name="Undecided">Lines of imported days that are not handed over until somebody decides about them.</param>
public sealed record BillingView(
    BillingMonth Month,
    MonthLockChange? Lock,
    IReadOnlyList<BilledLine> Due,
    IReadOnlyList<KindSum> Sums,
    IReadOnlyList<HandOverRow> HandOvers,
    IReadOnlyList<MonthDue> EarlierDue,
    IReadOnlyList<BilledLine> OpenedLines,
    BillingStart Start,
    IReadOnlyList<BilledLine> Undecided
)
{
    /// <summary>Whether the month lies before the first day that is billed here.</summary>
    public bool IsBeforeStart => Start.IsBefore(Month);

    public bool IsLocked => Lock is { IsLocked: true };

    public BillingTotal DueTotal { get; } = BillingTotal.FromLines([.. Due.Select(l => l.Line)]);
}
