using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>A customer as the intake needs to know it, before a ticket is written in its name.</summary>
/// <param name="Available">Hours that nothing holds; none before launch and without an agreement (F1).</param>
/// <param name="OpenTickets">The latest open tickets, so that the same is not filed twice.</param>
/// <param name="OpenTicketCount">All of them.</param>
public sealed record IntakeCustomer(
    Customer Customer,
    bool HasAgreement,
    bool IsLaunched,
    Minutes Available,
    IReadOnlyList<IntakeCustomer.OpenTicket> OpenTickets,
    int OpenTicketCount
)
{
    public CustomerMatch Option =>
        new(Customer.Id, Customer.Number, Customer.Name) { ContactName = Customer.ContactName };

    /// <summary>An open ticket of the customer.</summary>
    public sealed record OpenTicket(
        int Number,
        string Subject,
        TicketState State,
        DateTime SubmittedAt
    );
}
