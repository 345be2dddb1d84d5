using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery;

/// <summary>The deliveries of a week.</summary>
/// <param name="IsCurrent">It is not over yet.</param>
public sealed record DeliveryWeek(IsoWeek Week, DeliveryStatistics Counts, bool IsCurrent);
