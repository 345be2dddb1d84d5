using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Search.Similar;

/// <summary>The ended tickets that are most like a ticket, each list the most alike first.</summary>
public sealed record EarlierTicketsView(
    IReadOnlyList<EarlierTicket> OfCustomer,
    IReadOnlyList<EarlierTicket> OfOthers
)
{
    public static EarlierTicketsView Empty { get; } = new([], []);

    /// <summary>What they make expect of the ticket (D6); null for one that is not submitted yet.</summary>
    public TimeAdvice? Advice { get; init; }

    public bool IsEmpty => OfCustomer.Count == 0 && OfOthers.Count == 0;
}
