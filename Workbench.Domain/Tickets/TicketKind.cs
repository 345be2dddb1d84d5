namespace Workbench.Domain.Tickets;

/// <summary>The kind of a request (K1).</summary>
public enum TicketKind
{
    Bug,
    Change,
    Question,
}
