namespace Workbench.Domain.Tickets;

/// <summary>Where a ticket stands. Open up to and including Delivered; the rest are ended.</summary>
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
