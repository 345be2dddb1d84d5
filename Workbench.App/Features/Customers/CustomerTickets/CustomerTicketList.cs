using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Customers.CustomerTickets;

/// <summary>The tickets of a customer, newest first.</summary>
/// <param name="HasMore">True if there are older ones.</param>
public sealed record CustomerTicketList(
    IReadOnlyList<CustomerTicketList.CustomerTicket> Tickets,
    bool HasMore
)
{
    public static CustomerTicketList Empty { get; } = new([], HasMore: false);

    /// <summary>A ticket of a customer with its time.</summary>
    /// <param name="Charged">The time that the customer is charged for, from hours or at the hourly rate.</param>
    public sealed record CustomerTicket(Ticket Ticket, Minutes Charged);
}
