using Workbench.Domain;
using Workbench.Domain.Delivery.Decisions;

namespace Workbench.App.Shared.Decisions;

/// <summary>A pending decision with the names that a list shows.</summary>
/// <param name="Version">The version of the ticket that was read; zero where it isn't about a ticket.</param>
/// <param name="Customer">Null where it is about a person.</param>
/// <param name="Technician">Who has the ticket, or who is away or has left; null where nobody has it.</param>
/// <param name="Available">The customer's available hours.</param>
/// <param name="Price">The price of the time that is to be decided, at the hourly rate.</param>
public sealed record DecisionItem(
    PendingDecision Decision,
    long Version,
    DecisionItem.CustomerName? Customer,
    string? Technician,
    Minutes Available,
    Money Price
)
{
    public sealed record CustomerName(string Number, string Name);
}
