namespace Workbench.Domain.Billing;

/// <summary>
/// The months that are locked: nothing new is handed over for them, and nothing of them is undone. What comes late belongs to the
/// next month that is not locked.
/// </summary>
public sealed class MonthLocks
{
    private readonly HashSet<BillingMonth> locked;

    private MonthLocks(IEnumerable<BillingMonth> locked) => this.locked = [.. locked];

    public static MonthLocks None { get; } = new([]);

    /// <summary>Returns the locks after all changes: the latest one of a month counts.</summary>
    public static MonthLocks From(IEnumerable<MonthLockChange> changes) =>
        new(
            changes
                .GroupBy(c => c.Month)
                .Where(g => g.MaxBy(c => c.No)!.IsLocked)
                .Select(g => g.Key)
        );

    public bool IsLocked(BillingMonth month) => locked.Contains(month);

    /// <summary>Returns the month to which a source of a day belongs: its own, or the next one that is not locked.</summary>
    public BillingMonth MonthOf(DateOnly day)
    {
        var month = BillingMonth.FromDate(day);
        while (IsLocked(month))
        {
            month = month.Next;
        }

        return month;
    }

    /// <summary>
    /// Returns the first and the last day of the sources that can belong to a month: its own, and those of the locked months
    /// directly before it.
    /// </summary>
    public (DateOnly First, DateOnly Last) DaysOf(BillingMonth month)
    {
        var first = month;
        while (IsLocked(first.Previous))
        {
            first = first.Previous;
        }

        return (first.FirstDay, month.LastDay);
    }
}
