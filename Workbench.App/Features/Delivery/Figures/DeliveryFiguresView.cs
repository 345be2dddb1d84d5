using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Shared.Tickets;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Figures;

/// <summary>The figures of a period.</summary>
/// <param name="Weeks">Delivery on time in each week of the period, latest first.</param>
/// <param name="PlannedMinutes">Planned minutes of what was delivered in the period: the pace of the group.</param>
/// <param name="WorkingDays">Working days of the period that have begun.</param>
/// <param name="ReopenedOften">Tickets that were reopened in the period, and more than once in all.</param>
public sealed record DeliveryFiguresView(
    DeliverySelection Selection,
    DeliveryPeriod Period,
    IReadOnlyList<DeliveryFiguresView.DeliveryWeek> Weeks,
    TicketFlow Flow,
    WaitingFigures Waiting,
    long PlannedMinutes,
    int WorkingDays,
    EstimateFigures Estimates,
    IReadOnlyList<DeliveryFiguresView.ReopenedTicket> ReopenedOften
)
{
    /// <summary>The maximum number of tickets in a list of the page.</summary>
    public const int MaxRows = 20;

    /// <summary>The total of all weeks.</summary>
    public DeliveryStatistics AllWeeks { get; } =
        DeliveryStatistics.Sum([.. Weeks.Select(w => w.Counts)]);

    /// <summary>Whom the figures can be filtered by; empty for everybody but team leads.</summary>
    public IReadOnlyList<StaffNames.Member> Technicians { get; init; } = [];

    /// <summary>Whether the selection names a customer that doesn't exist.</summary>
    public bool IsCustomerUnknown { get; init; }

    /// <summary>The figures of single people; null for everybody but team leads.</summary>
    public PeopleFigures? People { get; init; }

    /// <summary>Returns the working days in which planned minutes are done at the pace of the period; null without a pace.</summary>
    public int? DaysToClear(long minutes) =>
        TicketFlow.DaysToClear(minutes, PlannedMinutes, WorkingDays);

    /// <summary>The deliveries of a week.</summary>
    /// <param name="IsCurrent">True if the week is not over yet.</param>
    public sealed record DeliveryWeek(PeriodWeek Part, DeliveryStatistics Counts, bool IsCurrent)
    {
        public IsoWeek Week => Part.Week;

        /// <summary>The busy periods that touch the week.</summary>
        public IReadOnlyList<BusyPeriod> BusyPeriods { get; init; } = [];
    }

    /// <summary>The figures of single people.</summary>
    /// <param name="Exceptions">The latest overtakings and skips.</param>
    public sealed record PeopleFigures(
        IReadOnlyList<PersonWork> Work,
        IReadOnlyList<ExceptionCount> ExceptionCounts,
        IReadOnlyList<ExceptionRow> Exceptions
    );

    /// <summary>The time that somebody registered.</summary>
    public sealed record PersonWork(string Name, TechnicianWork Work);

    /// <summary>How often somebody let a ticket overtake, or skipped one.</summary>
    public sealed record ExceptionCount(
        string Name,
        int MovedToFront,
        int HandedBack,
        int Released,
        int HoursMissing
    )
    {
        public int Total => MovedToFront + HandedBack + Released + HoursMissing;
    }

    /// <summary>A ticket that overtook or was skipped.</summary>
    /// <param name="At">UTC.</param>
    /// <param name="By">The name of who did it.</param>
    public sealed record ExceptionRow(
        int Number,
        string Subject,
        string Customer,
        DateTime At,
        TicketChangeKind Kind,
        string By,
        string Reason
    );

    /// <summary>A ticket that was reopened more than once.</summary>
    public sealed record ReopenedTicket(
        int Number,
        string Subject,
        string Customer,
        int Times,
        TicketState State
    );
}
