namespace Workbench.App.Shared.Search;

/// <summary>The tickets that were found, best match first.</summary>
/// <param name="HasMore">Whether more tickets match than were asked for.</param>
/// <param name="NewestOnly">The number of newest tickets among which a phrase was looked for; null for all.</param>
public sealed record TicketSearchResult(
    IReadOnlyList<TicketRank> Tickets,
    bool HasMore,
    int? NewestOnly
)
{
    public static TicketSearchResult Nothing { get; } = new([], HasMore: false, NewestOnly: null);
}
