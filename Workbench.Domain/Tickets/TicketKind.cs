namespace Workbench.Domain.Tickets;

/// <summary>What a ticket asks for (K1).</summary>
public enum TicketKind
{
    Bug,
    Change,
    Question,
}
