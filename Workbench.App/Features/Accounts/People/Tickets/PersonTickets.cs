using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Accounts.People.Tickets;

/// <summary>The tickets that a person has in hand, and who could take them over.</summary>
/// <param name="Technicians">Other active technicians, by name.</param>
public sealed record PersonTickets(
    IReadOnlyList<PersonTickets.TicketInHand> Tickets,
    IReadOnlyList<PersonTickets.OtherTechnician> Technicians
)
{
    public sealed record TicketInHand(int Number, string Subject, TicketState State);

    public sealed record OtherTechnician(int Id, string Name);
}
