namespace Workbench.Domain.Billing;

/// <summary>The accounts of the books, by their numbers in the chart of accounts (BAS).</summary>
/// <param name="Receivable">What customers owe.</param>
/// <param name="Vat">Output VAT.</param>
/// <param name="HourlyRate">Revenue of time at the hourly rate.</param>
/// <param name="RefillCard">Revenue of RefillCards.</param>
/// <param name="Upgrade">Revenue of upgrades.</param>
/// <param name="Settlement">Revenue of settlements.</param>
public sealed record BillingAccounts(
    int Receivable,
    int Vat,
    int HourlyRate,
    int RefillCard,
    int Upgrade,
    int Settlement
)
{
    public const int MinNumber = 1_000;

    public const int MaxNumber = 9_999;

    public static BillingAccounts Default { get; } = new(1510, 2611, 3041, 3041, 3041, 3041);

    /// <summary>Returns the revenue account of a kind of line.</summary>
    public int RevenueFor(BillingSourceKind kind) =>
        kind switch
        {
            BillingSourceKind.HourlyRate => HourlyRate,
            BillingSourceKind.RefillCard => RefillCard,
            BillingSourceKind.Upgrade => Upgrade,
            BillingSourceKind.Settlement => Settlement,
        };
}
