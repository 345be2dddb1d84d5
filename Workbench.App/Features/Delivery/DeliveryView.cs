using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery;

/// <summary>What a team lead sees of delivery: how the target is kept, what is due and late, and where it waits.</summary>
/// <param name="Weeks">The latest first; the running one among them.</param>
/// <param name="Open">Tickets under way that have a target.</param>
/// <param name="Due">Of those, over the first bound.</param>
/// <param name="Late">Of those, over the second.</param>
/// <param name="States">Where tickets wait, in the order of their way.</param>
/// <param name="Technicians">The one with the most planned time first.</param>
public sealed record DeliveryView(
    IReadOnlyList<DeliveryWeek> Weeks,
    int Open,
    int Due,
    int Late,
    IReadOnlyList<StateLine> States,
    IReadOnlyList<HolderLine> Technicians
)
{
    /// <summary>All weeks that are shown.</summary>
    public DeliveryStatistics AllWeeks { get; } = DeliveryStatistics.Sum([.. Weeks.Select(w => w.Counts)]);
}
