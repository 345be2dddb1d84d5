namespace Workbench.Domain.Tickets;

/// <summary>The state of a ticket. New to Delivered are open; the others are ended (K4).</summary>
public enum TicketState
{
    New,
    Queued,
    Started,
    AwaitingCustomer,
    AwaitingFunding,
    Escalated,
    Delivered,
    Closed,
    Withdrawn,
    Merged,
}
