using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>An open ticket of the customer.</summary>
public sealed record IntakeTicket(
    int Number,
    string Subject,
    TicketState State,
    DateTime SubmittedAt
);
