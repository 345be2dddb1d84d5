namespace Workbench.Domain.Notices;

/// <summary>What the customer said of a ticket, noted by somebody else.</summary>
/// <param name="No">Of the message, counted per ticket.</param>
/// <param name="At">UTC.</param>
/// <param name="IsKnown">The person has written on the ticket since.</param>
public sealed record CustomerMessage(
    int Ticket,
    string Subject,
    int No,
    string SaidBy,
    DateTime At,
    bool IsKnown
);
