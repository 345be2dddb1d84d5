namespace Workbench.App.Features.TicketList;

/// <summary>The parameters of the address of the list of tickets, as they stand there.</summary>
public sealed record TicketListAddress
{
    public string? Status { get; init; }
    public string? Customer { get; init; }
    public string? Technician { get; init; }
    public string? Size { get; init; }
    public string? BugClass { get; init; }
    public string? Kind { get; init; }
    public string? By { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Sort { get; init; }
    public int? After { get; init; }
}
