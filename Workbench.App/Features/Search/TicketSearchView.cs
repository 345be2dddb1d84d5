namespace Workbench.App.Features.Search;

/// <summary>What a search found.</summary>
/// <param name="HasMore">Whether more tickets match than are shown.</param>
public sealed record TicketSearchView(IReadOnlyList<FoundTicket> Tickets, bool HasMore)
{
    public static TicketSearchView Empty { get; } = new([], HasMore: false);
}
