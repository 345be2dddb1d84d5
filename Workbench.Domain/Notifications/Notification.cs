namespace Workbench.Domain.Notifications;

/// <summary>
/// One thing that a person should know. It is worked out from what happened, so that it is right whoever did it and by
/// whichever way; its key tells it from every other, so that it is told once.
/// </summary>
/// <param name="Number">Of the ticket, or of the report.</param>
/// <param name="Subject">Of the ticket, or the title of the report.</param>
/// <param name="OccurredAt">UTC instant from which it is so.</param>
public sealed record Notification(
    NotificationKind Kind,
    int Number,
    string Subject,
    DateTime OccurredAt,
    string Key
)
{
    public const int MaxKeyLength = 60;

    /// <summary>Who of the customer said it, or the release; empty where there is neither.</summary>
    public string Detail { get; init; } = "";

    /// <summary>UTC: the deadline, or when the timer was started.</summary>
    public DateTime? RelatedAt { get; init; }

    /// <summary>The person's tickets on a report.</summary>
    public IReadOnlyList<int> TicketNumbers { get; init; } = [];

    /// <summary>What the person has done since shows that they know: it is listed, and not told.</summary>
    public bool IsKnown { get; init; }
}
