namespace Workbench.Domain.Sales.FollowUps;

/// <summary>Of which lapse a customer was warned.</summary>
/// <param name="LapsesOn">The day of the lapse, which names the term.</param>
/// <param name="ThresholdDays">60, 30 or 7 days.</param>
/// <param name="NewestSourceNo">The customer's latest hours source at the time of the warning.</param>
public sealed record LapseWarning(DateOnly LapsesOn, int ThresholdDays, int NewestSourceNo);
