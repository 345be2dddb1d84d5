namespace Workbench.Domain.Notifications;

/// <summary>A message from the customer on a ticket, recorded by somebody else.</summary>
/// <param name="MessageNo">Number of the message, counted per ticket.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="IsKnown">Whether the person has written on the ticket since.</param>
public sealed record CustomerMessage(
    int TicketNumber,
    string Subject,
    int MessageNo,
    string SaidBy,
    DateTime WrittenAt,
    bool IsKnown
);
