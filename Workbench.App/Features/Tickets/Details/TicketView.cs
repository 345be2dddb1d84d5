using Workbench.App.Features.Tickets.History;
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

/// <summary>All that the page of a ticket shows.</summary>
/// <param name="Version">The version seen; rises with every change of the ticket.</param>
/// <param name="OtherHolds">The customer's other tickets that hold hours, with what they hold.</param>
/// <param name="Timer">The reader's own timer, where it runs on this ticket.</param>
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
    /// <summary>The escalation that it belongs to or came from, where there was one.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>The history as it is told, the oldest first.</summary>
    public IReadOnlyList<HistoryLine> HistoryLines { get; init; } = [];

    /// <summary>The ticket that it was merged into, where it was.</summary>
    public Ticket? Survivor { get; init; }

    /// <summary>Whose timers run on it besides the reader's.</summary>
    public IReadOnlyList<string> OthersWithTimer { get; init; } = [];

    /// <summary>Registered time of the ticket and of those it is handled together with (K6).</summary>
    public Minutes CombinedTime { get; init; }

    /// <summary>Registered time, who worked it, and how much of it was drawn from the customer's hours.</summary>
    public sealed record TimeEntryView(TimeEntry Entry, string Technician, Minutes Drawn);
}
