namespace Workbench.App.Shared.Search;

/// <summary>The tickets that were found, best match first.</summary>
/// <param name="HasMore">Whether more tickets match than were asked for.</param>
public sealed record TicketSearchResult(IReadOnlyList<TicketRank> Tickets, bool HasMore)
{
    public static TicketSearchResult Nothing { get; } = new([], HasMore: false);
}
