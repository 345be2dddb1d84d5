namespace Workbench.Domain.Notifications;

/// <summary>
/// What a colleague did on a ticket of the person, on one that they watch, or by mentioning them: a note or message, or a change.
/// </summary>
/// <param name="Kind">One of the kinds that colleagues cause.</param>
/// <param name="No">Number of the message or of the change, counted per ticket.</param>
/// <param name="ActorName">The colleague.</param>
/// <param name="OccurredAt">UTC.</param>
/// <param name="IsKnown">Whether the person has written on the ticket since.</param>
public sealed record TicketEvent(
    NotificationKind Kind,
    int TicketNumber,
    string Subject,
    int No,
    string ActorName,
    DateTime OccurredAt,
    bool IsKnown
);
