namespace Workbench.Domain.Notifications;

/// <summary>One notification for a person, derived from stored data. Its key identifies it, so that it is sent once.</summary>
/// <param name="Number">Number of the ticket, the product report, the run of resets or the escalation, or id of the person.</param>
/// <param name="Subject">
/// Subject of the ticket, title of the product report, or name of the customer or person; empty for resets.
/// </param>
/// <param name="OccurredAt">UTC instant of the event.</param>
public sealed record Notification(
    NotificationKind Kind,
    int Number,
    string Subject,
    DateTime OccurredAt,
    string Key
)
{
    public const int MaxKeyLength = 60;

    /// <summary>The customer's contact person, or the release; empty without either.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How many agreements a run of resets left, or how many tickets a group has.</summary>
    public int Count { get; init; }

    /// <summary>Of how many tickets of a group the person has not been told yet.</summary>
    public int NewCount { get; init; }

    /// <summary>The ticket's place in the queue; null if it is not in the queue.</summary>
    public int? Place { get; init; }

    /// <summary>The date by which the ticket is delivered with 85 % probability (D5).</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>UTC: the deadline, the start of the timer, or the last success of the resets.</summary>
    public DateTime? RelatedAt { get; init; }

    /// <summary>The person's tickets on a product report, or the tickets of a group.</summary>
    public IReadOnlyList<int> TicketNumbers { get; init; } = [];

    /// <summary>The keys of the alerts that a group stands for; empty for a notification of one cause.</summary>
    public IReadOnlyList<string> MemberKeys { get; init; } = [];

    /// <summary>Whether the person's later actions show that they know. Such a notification is listed but not sent.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Returns the keys by which it is stored that it was sent and seen: those of its causes.</summary>
    public IReadOnlyList<string> CauseKeys() => MemberKeys.Count == 0 ? [Key] : MemberKeys;
}
