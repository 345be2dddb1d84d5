using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>What a team lead sees of delivery: how the target is kept, what is due and late, and where it waits.</summary>
/// <param name="Weeks">The latest first; the running one among them.</param>
/// <param name="Open">Tickets under way that have a target.</param>
/// <param name="Due">Of those, over the first bound.</param>
/// <param name="Late">Of those, over the second.</param>
/// <param name="States">Where tickets wait, in the order of their way.</param>
/// <param name="Technicians">The one with the most planned time first.</param>
public sealed record DeliveryView(
    IReadOnlyList<DeliveryView.DeliveryWeek> Weeks,
    int Open,
    int Due,
    int Late,
    IReadOnlyList<DeliveryView.StateCount> States,
    IReadOnlyList<DeliveryView.TechnicianLoad> Technicians
)
{
    /// <summary>All weeks that are shown.</summary>
    public DeliveryStatistics AllWeeks { get; } =
        DeliveryStatistics.Sum([.. Weeks.Select(w => w.Counts)]);

    /// <summary>The deliveries of a week.</summary>
    /// <param name="IsCurrent">It is not over yet.</param>
    public sealed record DeliveryWeek(IsoWeek Week, DeliveryStatistics Counts, bool IsCurrent);

    /// <summary>How many tickets are in a state.</summary>
    /// <param name="Planned">Planned time that is not registered yet; null where tickets of the state have no plan yet.</param>
    public sealed record StateCount(TicketState State, int Count, Minutes? Planned);

    /// <summary>What a technician has in hand.</summary>
    /// <param name="Waiting">Of those, what waits for the customer or for hours.</param>
    /// <param name="Late">Of those, what has passed both bounds.</param>
    /// <param name="Planned">Planned time that is not registered yet.</param>
    public sealed record TechnicianLoad(
        int PersonId,
        string Name,
        int Count,
        int Waiting,
        int Late,
        Minutes Planned
    );
}
