namespace Workbench.Domain;

/// <summary>The channel through which the customer made a choice or ordered something.</summary>
public enum ContactChannel
{
    Phone,
    Email,
    Ticket,
    Meeting,
    OwnPages,
}
