namespace Workbench.Domain.Tickets.SavedReplies;

/// <summary>What the placeholders of a saved reply stand for on one ticket.</summary>
/// <param name="Technician">Who inserts the reply.</param>
public sealed record ReplyFacts(
    string ContactName,
    int TicketNumber,
    string Subject,
    string Technician
);
