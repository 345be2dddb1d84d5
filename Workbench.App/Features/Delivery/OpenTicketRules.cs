using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery;

/// <summary>The tickets that delivery is about.</summary>
internal static class OpenTicketRules
{
    /// <summary>Where a ticket can stay until it is delivered, in the order of its way.</summary>
    public static readonly IReadOnlyList<TicketState> States =
    [
        TicketState.New,
        TicketState.Queued,
        TicketState.Started,
        TicketState.AwaitingCustomer,
        TicketState.AwaitingFunding,
        TicketState.Escalated,
    ];

    public static Task<List<Ticket>> OpenTicketsAsync(this WorkbenchDb db, CancellationToken ct) =>
        db
            .Tickets.Where(t =>
                t.State == TicketState.New
                || t.State == TicketState.Queued
                || t.State == TicketState.Started
                || t.State == TicketState.AwaitingCustomer
                || t.State == TicketState.AwaitingFunding
                || t.State == TicketState.Escalated
            )
            .ToListAsync(ct);

    /// <summary>Escalated tickets have left the target (D4).</summary>
    public static bool HasTarget(this Ticket ticket) => ticket.State != TicketState.Escalated;

    /// <summary>What is not sized has no plan yet, and what is escalated is not the service group's to plan.</summary>
    public static bool IsPlanned(this TicketState state) =>
        state is not (TicketState.New or TicketState.Escalated);
}
