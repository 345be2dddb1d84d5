using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>A busy period as it is looked at.</summary>
/// <param name="Version">The version seen.</param>
public sealed record BusyPeriodRow(BusyPeriod Period, long Version);
