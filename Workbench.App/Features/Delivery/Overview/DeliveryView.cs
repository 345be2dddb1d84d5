using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>The figures of the delivery page: delivery on time, due and late tickets, and where tickets wait.</summary>
/// <param name="Weeks">The weeks, latest first, including the current one.</param>
/// <param name="Open">Tickets in progress that have a target.</param>
/// <param name="Due">Of those, the ones past the first limit.</param>
/// <param name="Late">Of those, the ones past the second limit.</param>
/// <param name="States">The number of tickets by state, in the order of the life cycle.</param>
/// <param name="Technicians">The technicians, most planned time first.</param>
public sealed record DeliveryView(
    IReadOnlyList<DeliveryView.DeliveryWeek> Weeks,
    int Open,
    int Due,
    int Late,
    IReadOnlyList<DeliveryView.StateCount> States,
    IReadOnlyList<DeliveryView.TechnicianLoad> Technicians
)
{
    /// <summary>The total of all shown weeks.</summary>
    public DeliveryStatistics AllWeeks { get; } =
        DeliveryStatistics.Sum([.. Weeks.Select(w => w.Counts)]);

    /// <summary>The deliveries of a week.</summary>
    /// <param name="IsCurrent">True if the week is not over yet.</param>
    public sealed record DeliveryWeek(IsoWeek Week, DeliveryStatistics Counts, bool IsCurrent)
    {
        /// <summary>The busy periods that touch the week.</summary>
        public IReadOnlyList<BusyPeriod> BusyPeriods { get; init; } = [];
    }

    /// <summary>The number of tickets in a state.</summary>
    /// <param name="Planned">Planned time that is not registered yet; null if tickets in this state have no plan yet.</param>
    public sealed record StateCount(TicketState State, int Count, Minutes? Planned);

    /// <summary>The tickets that a technician has in hand.</summary>
    /// <param name="Waiting">Of those, the ones that wait for the customer or for hours.</param>
    /// <param name="Late">Of those, the ones past both limits.</param>
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
