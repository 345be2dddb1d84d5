namespace Workbench.App.Features.Customers.Details;

/// <summary>The tabs below a customer's balance.</summary>
public enum CustomerTab
{
    Usage,
    Ledger,
    Cards,
    Agreement,
    Tickets,
    Uncovered,
    Contacts,
    Notes,
    Told,
}
