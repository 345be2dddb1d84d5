using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>The state of the open tickets.</summary>
/// <param name="States">The number of tickets by state, in the order of the life cycle.</param>
/// <param name="Technicians">The technicians, most planned time first.</param>
public sealed record DeliveryView(
    OpenTicketCounts Counts,
    IReadOnlyList<DeliveryView.StateCount> States,
    IReadOnlyList<DeliveryView.TechnicianLoad> Technicians
)
{
    /// <summary>The maximum number of tickets in a list of the page.</summary>
    public const int MaxRows = 20;

    /// <summary>The weeks for which the hours of each technician are shown.</summary>
    public const int WeeksAhead = 4;

    /// <summary>How many tickets a technician may have started without a reason (K11).</summary>
    public int MaxStarted { get; init; }

    public IReadOnlyList<AgeBands> Ages { get; init; } = [];

    /// <summary>The planned time of the queue by size class.</summary>
    public IReadOnlyList<QueuedWork> Queue { get; init; } = [];

    /// <summary>The late tickets and those that soon will be.</summary>
    public IReadOnlyList<OutlookRow> Outlook { get; init; } = [];

    /// <summary>The number of all such tickets, shown or not.</summary>
    public int OutlookTotal { get; init; }

    /// <summary>The tickets that wait for a customer or for triage, longest first.</summary>
    public IReadOnlyList<WaitRow> Waits { get; init; } = [];

    public int WaitsTotal { get; init; }

    /// <summary>The number of tickets in a state.</summary>
    /// <param name="Planned">Planned time that is not registered yet; null if tickets in this state have no plan yet.</param>
    public sealed record StateCount(TicketState State, int Count, Minutes? Planned);

    /// <summary>The tickets that a technician has in hand.</summary>
    /// <param name="Started">Of those, the ones that are started and don't wait.</param>
    /// <param name="Waiting">Of those, the ones that wait for the customer or for hours.</param>
    /// <param name="Late">Of those, the ones past both limits.</param>
    /// <param name="Planned">Planned time that is not registered yet.</param>
    public sealed record TechnicianLoad(
        int PersonId,
        string Name,
        int Count,
        int Started,
        int Waiting,
        int Late,
        Minutes Planned
    )
    {
        /// <summary>The hours that are left without absences: this week from today on, and the next ones (D7).</summary>
        public IReadOnlyList<WeekCapacity> Weeks { get; init; } = [];
    }

    /// <summary>A ticket that is late or soon will be.</summary>
    /// <param name="Version">The version of the ticket that was read.</param>
    public sealed record OutlookRow(
        Ticket Ticket,
        long Version,
        string Customer,
        string? Technician,
        DeliveryTarget Target,
        TicketHolder Holder
    )
    {
        /// <summary>The absence of the technician; null if nobody has the ticket in hand or that person is there (D7).</summary>
        public AwayPerson? Away { get; init; }
    }

    /// <summary>A ticket that waits for somebody outside the technicians.</summary>
    /// <param name="Version">The version of the ticket that was read.</param>
    /// <param name="Since">UTC.</param>
    /// <param name="Question">The latest question to the customer, cut if it is long.</param>
    public sealed record WaitRow(
        Ticket Ticket,
        long Version,
        string Customer,
        string? Technician,
        TicketHolder Holder,
        DateTime Since,
        string? Question
    )
    {
        /// <summary>The absence of the technician, as for <see cref="OutlookRow"/>.</summary>
        public AwayPerson? Away { get; init; }
    }
}
