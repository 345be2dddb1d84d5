using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>The customer data that the intake shows.</summary>
/// <param name="Available">Available hours; none before the launch or without an agreement (F1).</param>
/// <param name="OpenTickets">The latest open tickets, so that nothing is submitted twice.</param>
/// <param name="OpenTicketCount">The number of all open tickets.</param>
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
