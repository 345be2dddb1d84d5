using Workbench.Domain.Agreements;

namespace Workbench.App.Shared.Search;

/// <summary>What a search for customers found, best first.</summary>
/// <param name="HasMore">More fit than were asked for: another word tells them apart.</param>
public sealed record CustomerSearchResult(IReadOnlyList<Customer> Customers, bool HasMore);
