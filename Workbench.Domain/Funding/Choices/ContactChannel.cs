namespace Workbench.Domain.Funding.Choices;

/// <summary>The channel through which the customer made the choice.</summary>
public enum ContactChannel
{
    Phone,
    Email,
    Ticket,
    Meeting,
    OwnPages,
}
