namespace Workbench.Domain.Billing;

/// <summary>A month was locked, or its lock removed.</summary>
/// <param name="No">Counted per month.</param>
/// <param name="Reason">Why the lock was removed; empty for a lock.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record MonthLockChange(
    BillingMonth Month,
    int No,
    bool IsLocked,
    string Reason,
    DateTime ChangedAt,
    int ChangedById,
    string ChangedByName
) : IAppendOnly
{
    /// <summary>Locks a month that has begun.</summary>
    /// <param name="before">The changes of this month so far.</param>
    public static Result<MonthLockChange> Lock(
        BillingMonth month,
        IReadOnlyCollection<MonthLockChange> before,
        Actor actor,
        DateTime now
    ) =>
        month > BillingMonth.FromDate(StockholmTime.DateOf(now))
            ? Refusal.Because(RefusalCode.BillingMonthNotBegun, month)
        : IsNowLocked(before) ? Refusal.Because(RefusalCode.BillingMonthLocked, month)
        : Create(month, before, isLocked: true, "", actor, now);

    /// <summary>Removes the lock of a month, with a reason. What came late then belongs to it again.</summary>
    /// <param name="before">The changes of this month so far.</param>
    public static Result<MonthLockChange> Unlock(
        BillingMonth month,
        IReadOnlyCollection<MonthLockChange> before,
        string reason,
        Actor actor,
        DateTime now
    ) =>
        Tickets.Reason.Check(reason) is { } missingReason ? missingReason
        : IsNowLocked(before) ? Create(month, before, isLocked: false, reason.Trim(), actor, now)
        : Refusal.Because(RefusalCode.BillingMonthNotLocked, month);

    private static bool IsNowLocked(IReadOnlyCollection<MonthLockChange> before) =>
        before.MaxBy(c => c.No) is { IsLocked: true };

    private static MonthLockChange Create(
        BillingMonth month,
        IReadOnlyCollection<MonthLockChange> before,
        bool isLocked,
        string reason,
        Actor actor,
        DateTime now
    ) => new(month, before.Count + 1, isLocked, reason, now, actor.Id, actor.Name);
}
