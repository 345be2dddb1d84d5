using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>What starting the first ticket of the queue looks at, loaded before anything is decided.</summary>
/// <param name="First">The first ticket in the queue.</param>
/// <param name="Hours">Its customer's hours, with the resets run that are due by today.</param>
public sealed record TicketStartFacts(Ticket First, CustomerHours Hours, DateTime Now);
