namespace Workbench.App.Features.Search;

/// <summary>What a search found.</summary>
/// <param name="HasMore">Whether more tickets match than are shown.</param>
/// <param name="NewestOnly">The number of newest tickets among which a phrase was looked for; null for all.</param>
public sealed record TicketSearchView(
    IReadOnlyList<FoundTicket> Tickets,
    bool HasMore,
    int? NewestOnly
)
{
    public static TicketSearchView Empty { get; } = new([], HasMore: false, NewestOnly: null);
}
