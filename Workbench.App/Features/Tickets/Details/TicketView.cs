using Workbench.App.Features.Tickets.History;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Shared.Hours;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>The data of a ticket's page.</summary>
/// <param name="Version">The version that was read; increases with every change of the ticket.</param>
/// <param name="OtherHolds">The customer's other tickets that hold hours, with the held minutes.</param>
/// <param name="Timer">The current person's timer, if it runs on this ticket.</param>
public sealed record TicketView(
    Ticket Ticket,
    long Version,
    string Description,
    Customer Customer,
    ServiceAgreement? Agreement,
    HoursAccount Account,
    string? TechnicianName,
    Sufficiency Sufficiency,
    Minutes Available,
    IReadOnlyList<TicketHold> OtherHolds,
    DeliveryTarget Target,
    IReadOnlyList<TicketView.TimeEntryView> TimeEntries,
    IReadOnlyList<TicketChange> Changes,
    RunningTimer? Timer
)
{
    /// <summary>The escalation that the ticket belongs to or came from; null if there was none.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>The lines of the history, oldest first.</summary>
    public IReadOnlyList<HistoryLine> HistoryLines { get; init; } = [];

    /// <summary>The ticket that it was merged into; null if it was not merged.</summary>
    public Ticket? Survivor { get; init; }

    /// <summary>The timers of other people that run on the ticket, with their names.</summary>
    public IReadOnlyList<(RunningTimer Timer, string Name)> OtherTimers { get; init; } = [];

    /// <summary>The parked timers of the ticket and of those merged into it, whose time waits for its owner (K10).</summary>
    public IReadOnlyList<ParkedTimerView> ParkedTimers { get; init; } = [];

    /// <summary>Registered time of the ticket and of those handled together with it (K6).</summary>
    public Minutes CombinedTime { get; init; }

    /// <summary>Registered time of the ticket and of all tickets merged into it (K8).</summary>
    public Minutes MergedTime { get; init; }

    /// <summary>A time entry, its technician, who recorded it, and the minutes drawn from the customer's hours.</summary>
    public sealed record TimeEntryView(
        TimeEntry Entry,
        string Technician,
        RecordAuthor Author,
        Minutes Drawn
    )
    {
        /// <summary>Whether somebody other than the technician recorded it.</summary>
        public bool IsByAnother =>
            Author.Origin != RecordOrigin.Person || Author.ActorId != Entry.TechnicianId;
    }
}
