using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>A busy period as it was read.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="EnteredBy">The name of who entered it.</param>
/// <param name="EnteredAt">UTC.</param>
public sealed record BusyPeriodRow(
    BusyPeriod Period,
    long Version,
    string EnteredBy,
    DateTime EnteredAt
);
