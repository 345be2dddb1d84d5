namespace Workbench.App.Features.Customers.Details;

/// <summary>What is shown below a customer's balance.</summary>
public enum CustomerTab
{
    Ledger,
    Cards,
    Agreement,
    Tickets,
    Uncovered,
}
