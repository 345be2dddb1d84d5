namespace Workbench.App.Features.Customers.Search;

/// <summary>The customers that match the search text.</summary>
/// <param name="HasMore">True if more match than are shown.</param>
public sealed record CustomerList(IReadOnlyList<CustomerRow> Rows, bool HasMore)
{
    public static CustomerList Empty { get; } = new([], HasMore: false);
}
