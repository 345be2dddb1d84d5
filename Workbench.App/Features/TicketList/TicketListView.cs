using Workbench.Domain.Tickets;

namespace Workbench.App.Features.TicketList;

/// <summary>A page of the list of tickets.</summary>
/// <param name="Count">The number of matching tickets, on all pages, up to <see cref="MaxCount"/>.</param>
/// <param name="HasMore">Whether a next page follows.</param>
/// <param name="People">Whom the list can be filtered by, in the order of their names.</param>
/// <param name="TooManyCustomers">Whether more customers match the text than the list looks at.</param>
public sealed record TicketListView(
    IReadOnlyList<TicketListView.TicketListRow> Rows,
    int Count,
    bool HasMore,
    IReadOnlyList<TicketListView.PersonOption> People,
    bool TooManyCustomers
)
{
    /// <summary>Counting further would take longer with every year, and helps nobody.</summary>
    public const int MaxCount = 1_000;

    public static TicketListView Empty { get; } = new([], 0, false, [], false);

    public bool HasMoreThanCounted => Count > MaxCount;

    /// <summary>A ticket of the list.</summary>
    /// <param name="Technician">The name of who works or worked on it.</param>
    public sealed record TicketListRow(Ticket Ticket, string Customer, string? Technician);

    /// <summary>A person whose tickets can be shown.</summary>
    public sealed record PersonOption(int Id, string Name);
}
