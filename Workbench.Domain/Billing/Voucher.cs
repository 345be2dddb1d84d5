namespace Workbench.Domain.Billing;

/// <summary>
/// The bookkeeping of one customer's lines of a hand-over: revenue and VAT against the receivable. The postings sum to zero.
/// </summary>
/// <param name="Net">Sum of the lines, excluding VAT.</param>
/// <param name="Vat">VAT of the sum, rounded once half away from zero to an öre.</param>
public sealed record Voucher(int CustomerId, IReadOnlyList<BillingLine> Lines, Money Net, Money Vat)
{
    /// <summary>What the customer pays.</summary>
    public Money Gross => Net + Vat;

    /// <summary>Returns one voucher per customer, in the order of the lines.</summary>
    public static IReadOnlyList<Voucher> From(IEnumerable<BillingLine> lines, int vatPercent) =>
        [
            .. lines
                .GroupBy(l => l.CustomerId)
                .Select(g =>
                {
                    var net = new Money(g.Sum(l => l.AmountOre));
                    return new Voucher(g.Key, [.. g], net, net.Percent(vatPercent));
                }),
        ];
}
