namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// One customer's hours account: balance, held minutes, and the next numbers. The balance always equals the remaining minutes
/// of all sources (A10).
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

    /// <summary>The balance minus all holds, never below zero. A reset may leave more held than the balance (F1, N6).</summary>
    public Minutes Free => new(Math.Max(0, BalanceMinutes - HeldMinutes));
}
