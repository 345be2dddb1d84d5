namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>A busy period as somebody enters it.</summary>
/// <param name="To">Its last day.</param>
public sealed record BusyPeriodInput(DateOnly From, DateOnly To, int ExtraDays, string Note);
