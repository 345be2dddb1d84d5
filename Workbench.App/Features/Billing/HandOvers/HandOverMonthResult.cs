namespace Workbench.App.Features.Billing.HandOvers;

/// <summary>What was handed over.</summary>
/// <param name="No">The number of the hand-over.</param>
public sealed record HandOverMonthResult(int No, int LineCount, long TotalOre);
