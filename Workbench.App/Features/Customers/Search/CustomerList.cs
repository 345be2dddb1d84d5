namespace Workbench.App.Features.Customers.Search;

/// <summary>Customers that fit what was typed.</summary>
/// <param name="HasMore">More fit than are shown.</param>
public sealed record CustomerList(IReadOnlyList<CustomerRow> Rows, bool HasMore)
{
    public static CustomerList Empty { get; } = new([], HasMore: false);
}
