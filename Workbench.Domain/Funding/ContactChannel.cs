namespace Workbench.Domain.Funding;

/// <summary>How the customer said it.</summary>
public enum ContactChannel
{
    Phone,
    Email,
    Ticket,
    Meeting,
    OwnPages,
}
