namespace Workbench.Domain.Billing;

/// <summary>Hands over the lines of a month that are not handed over yet.</summary>
public sealed record BillingHandOverResult(
    BillingHandOver HandOver,
    IReadOnlyList<BillingLine> Lines
)
{
    /// <param name="due">The lines, by <see cref="BillingBasis"/>.</param>
    /// <param name="agreed">What was confirmed; null if nobody saw the lines before, as on the command line.</param>
    /// <param name="no">The number of the hand-over.</param>
    public static Result<BillingHandOverResult> Apply(
        BillingMonth month,
        IReadOnlyList<BillingLine> due,
        BillingTotal? agreed,
        MonthLocks locks,
        int no,
        Actor actor,
        DateTime now
    )
    {
        var total = BillingTotal.FromLines(due);
        return Check(month, locks, now) is { } refusal ? refusal
            : due.Count == 0 ? Refusal.Because(RefusalCode.NothingToHandOver, month)
            : agreed is not null && agreed != total
                ? Refusal.Because(
                    RefusalCode.BillingBasisChanged,
                    total.LineCount,
                    new Money(total.TotalOre)
                )
            : new BillingHandOverResult(
                new(no, month, total.LineCount, total.TotalOre, now, actor.Id, actor.Name),
                [.. due.Select(l => l with { HandOverNo = no })]
            );
    }

    /// <summary>Returns null if lines of the month can be handed over, otherwise the refusal.</summary>
    private static Refusal? Check(BillingMonth month, MonthLocks locks, DateTime now) =>
        month > BillingMonth.FromDate(StockholmTime.DateOf(now))
            ? Refusal.Because(RefusalCode.BillingMonthNotBegun, month)
        : locks.IsLocked(month) ? Refusal.Because(RefusalCode.BillingMonthLocked, month)
        : null;
}
