namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// One row per customer: the balance, what started work holds of it, and the next numbers. Balance always equals the sum
/// of what remains in the customer's sources (A10).
/// </summary>
[Rule("A10")]
public sealed record HoursAccount(
    int CustomerId,
    int BalanceMinutes,
    int HeldMinutes,
    int NextEntryNo,
    int NextSourceNo
)
{
    public static HoursAccount Create(int customerId) => new(customerId, 0, 0, 1, 1);

    /// <summary>Balance less holds; a reset may leave holds above the balance, then nothing is free (F1, N6).</summary>
    public Minutes Free => new(Math.Max(0, BalanceMinutes - HeldMinutes));
}
