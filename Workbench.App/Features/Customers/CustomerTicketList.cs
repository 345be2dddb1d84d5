namespace Workbench.App.Features.Customers;

/// <summary>Tickets of a customer, the newest first.</summary>
/// <param name="HasMore">There are older ones.</param>
public sealed record CustomerTicketList(IReadOnlyList<CustomerTicket> Tickets, bool HasMore)
{
    public static CustomerTicketList Empty { get; } = new([], HasMore: false);
}
