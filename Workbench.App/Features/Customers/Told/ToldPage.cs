namespace Workbench.App.Features.Customers.Told;

/// <summary>A page of what a customer was told, the newest first.</summary>
public sealed record ToldPage(IReadOnlyList<ToldEntry> Entries, bool HasMore)
{
    public static ToldPage Empty { get; } = new([], HasMore: false);
}
