using Workbench.App.Features.Tickets.Time;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>All that the page of a ticket shows.</summary>
/// <param name="Version">The version seen; rises with every change of the ticket.</param>
/// <param name="OtherHolds">The customer's other tickets that hold hours, with what they hold.</param>
/// <param name="Timer">The running timer on this ticket, whoever runs it.</param>
public sealed record TicketView(
    Ticket Ticket,
    long Version,
    string Description,
    Customer Customer,
    ServiceAgreement? Agreement,
    Account Account,
    string? Technician,
    Sufficiency Hours,
    Minutes Available,
    IReadOnlyList<TicketHold> OtherHolds,
    DeliveryTarget Target,
    IReadOnlyList<TimeLine> Times,
    IReadOnlyList<TicketChange> History,
    RunningTimer? Timer
);
