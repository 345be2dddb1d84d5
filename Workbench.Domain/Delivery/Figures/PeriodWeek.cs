namespace Workbench.Domain.Delivery.Figures;

/// <summary>A week of a period.</summary>
/// <param name="Days">The days of the week that are in the period.</param>
public sealed record PeriodWeek(IsoWeek Week, DeliveryPeriod Days)
{
    /// <summary>Whether the period contains the whole week.</summary>
    public bool IsWhole => Days.From == Week.Monday && Days.To == Week.Sunday;
}
