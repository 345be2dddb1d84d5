using Workbench.Domain.Agreements;

namespace Workbench.App.Shared.Search;

/// <summary>The result of a customer search, best match first.</summary>
/// <param name="HasMore">Whether more customers match than were asked for.</param>
public sealed record CustomerSearchResult(IReadOnlyList<Customer> Customers, bool HasMore);
