using Workbench.App.Storage.Rows;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Notifications;

/// <summary>A row of the statement that reads what concerns a person. It has one of its parts; the others are null.</summary>
internal sealed record NotificationRows
{
    public Ticket? Ticket { get; init; }

    public Event? Message { get; init; }

    public Event? Answer { get; init; }

    public Event? Mention { get; init; }

    public TicketChange? Change { get; init; }

    public Event? WatchedMessage { get; init; }

    public Event? WatchedChange { get; init; }

    public Event? TakenChange { get; init; }

    public NotificationRow? Sent { get; init; }

    public RunningTimer? Timer { get; init; }

    public string? TimerSubject { get; init; }

    public BusyPeriod? BusyPeriod { get; init; }

    public ProductReport? Report { get; init; }

    /// <summary>What happened on a ticket; without a number in rows of the other parts.</summary>
    internal sealed record Event
    {
        public int? TicketNumber { get; init; }

        public string? Subject { get; init; }

        public int? No { get; init; }

        public string? Name { get; init; }

        public DateTime? At { get; init; }

        public bool? IsNote { get; init; }

        public bool? IsReleased { get; init; }

        public bool? IsKnown { get; init; }
    }
}
