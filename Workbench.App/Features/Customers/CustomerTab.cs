namespace Workbench.App.Features.Customers;

/// <summary>What is shown below a customer's balance.</summary>
public enum CustomerTab
{
    Ledger,
    Cards,
    Agreement,
    Tickets,
    Uncovered,
}
