namespace Workbench.App.Features.Search.Similar;

/// <summary>The ended tickets that are most like a ticket, each list the most alike first.</summary>
public sealed record EarlierTicketsView(
    IReadOnlyList<EarlierTicket> OfCustomer,
    IReadOnlyList<EarlierTicket> OfOthers
)
{
    public static EarlierTicketsView Empty { get; } = new([], []);

    public bool IsEmpty => OfCustomer.Count == 0 && OfOthers.Count == 0;
}
