namespace Workbench.Domain.Billing;

/// <summary>Number and sum of lines, as a person saw and confirmed them.</summary>
public sealed record BillingTotal(int LineCount, long TotalOre)
{
    public static BillingTotal FromLines(IReadOnlyCollection<BillingLine> lines) =>
        new(lines.Count, lines.Sum(l => l.AmountOre));
}
