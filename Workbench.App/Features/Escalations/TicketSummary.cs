using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations;

/// <summary>A ticket of an escalation, with the hours spent on it and who paid: drawn from hours, or not covered by any.</summary>
public sealed record EscalationTicket(
    int EscalationNo,
    int Number,
    string Subject,
    TicketState State,
    SizeClass? Size,
    int? EstimateMinutes,
    Minutes Registered,
    Minutes Drawn,
    Minutes Uncovered
);
