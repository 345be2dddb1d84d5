namespace Workbench.Domain.Notifications.Briefs;

/// <summary>A ticket or an escalation that is to be done first.</summary>
/// <param name="Subject">Subject of the ticket, or name of the customer.</param>
/// <param name="At">UTC: the deadline of the ticket, or when it was to be done; the earliest comes first.</param>
public sealed record UrgentItem(UrgentKind Kind, int Number, string Subject, DateTime At)
{
    /// <summary>The ticket's place in the queue; null if it is not in the queue.</summary>
    public int? Place { get; init; }

    /// <summary>The date by which the ticket is delivered with 85 % probability (D5).</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Who wrote last; empty for every other kind.</summary>
    public string By { get; init; } = "";

    public bool IsEscalation =>
        Kind
            is UrgentKind.EscalationOverdue
                or UrgentKind.EscalationToPickUp
                or UrgentKind.OfferExpired
                or UrgentKind.FollowUpDue;

    public BriefSubject About => IsEscalation ? BriefSubject.Escalation : BriefSubject.Ticket;
}
