namespace Workbench.Domain.Funding.Choices;

/// <summary>How the customer said it.</summary>
public enum ContactChannel
{
    Phone,
    Email,
    Ticket,
    Meeting,
    OwnPages,
}
