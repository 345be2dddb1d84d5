namespace Workbench.Domain.Notifications;

/// <summary>What the customer said of a ticket, noted by somebody else.</summary>
/// <param name="MessageNo">Of the message, counted per ticket.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="IsKnown">The person has written on the ticket since.</param>
public sealed record CustomerMessage(
    int TicketNumber,
    string Subject,
    int MessageNo,
    string SaidBy,
    DateTime WrittenAt,
    bool IsKnown
);
