using Workbench.App.Shared.Search;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search;

/// <summary>A ticket that was found.</summary>
/// <param name="Subject">With the found words marked.</param>
/// <param name="Part">The part that is quoted; none if the subject or the customer shows why the ticket was found.</param>
/// <param name="Quote">The passage of that part; null without one.</param>
public sealed record FoundTicket(
    Ticket Ticket,
    string Customer,
    Passage Subject,
    TicketParts Part,
    Passage? Quote
);
