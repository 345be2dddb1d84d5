using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Customers.CustomerTickets;

/// <summary>Tickets of a customer, the newest first.</summary>
/// <param name="HasMore">There are older ones.</param>
public sealed record CustomerTicketList(
    IReadOnlyList<CustomerTicketList.CustomerTicket> Tickets,
    bool HasMore
)
{
    public static CustomerTicketList Empty { get; } = new([], HasMore: false);

    /// <summary>A ticket of a customer with its time.</summary>
    /// <param name="Charged">What of it the customer is charged for, to the hours or at the hourly rate.</param>
    public sealed record CustomerTicket(Ticket Ticket, Minutes Charged);
}
