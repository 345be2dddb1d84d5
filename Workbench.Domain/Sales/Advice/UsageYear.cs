namespace Workbench.Domain.Sales.Advice;

/// <summary>What a customer used and paid in the last 12 whole months.</summary>
/// <param name="MinutesByMonth">Used minutes of each whole month since the hours could be drawn, at most 12, the oldest
/// first.</param>
/// <param name="CardsOre">Price of the RefillCards bought, in öre excluding VAT.</param>
/// <param name="AtRateMinutes">The part of the used time that was paid at the hourly rate.</param>
public sealed record UsageYear(IReadOnlyList<int> MinutesByMonth, long CardsOre, int AtRateMinutes)
{
    public const int Months = 12;

    public int UsedMinutes => MinutesByMonth.Sum();

    /// <summary>Whether a whole year is known.</summary>
    public bool IsWhole => MinutesByMonth.Count == Months;
}
