namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>The input for a busy period.</summary>
/// <param name="To">The last day.</param>
public sealed record BusyPeriodInput(DateOnly From, DateOnly To, int ExtraDays, string Note);
