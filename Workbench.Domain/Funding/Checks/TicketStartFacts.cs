using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>The data that starting the first ticket of the queue is decided from.</summary>
/// <param name="First">The first ticket in the queue.</param>
/// <param name="Hours">Its customer's hours, after the resets due by today.</param>
public sealed record TicketStartFacts(Ticket First, CustomerHours Hours, DateTime Now);
