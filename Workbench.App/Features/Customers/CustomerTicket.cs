using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Customers;

/// <summary>A ticket of a customer with its time.</summary>
/// <param name="Charged">What of it the customer is charged for, to the hours or at the hourly rate.</param>
public sealed record CustomerTicket(Ticket Ticket, Minutes Charged);
