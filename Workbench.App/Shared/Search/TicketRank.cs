using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>How well a ticket matches a search.</summary>
/// <param name="Quote">The part that shows why; none if the subject or the customer does.</param>
public sealed record TicketRank(int Number, int Score, TicketParts Quote);
