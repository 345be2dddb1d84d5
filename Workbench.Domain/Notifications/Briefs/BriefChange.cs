namespace Workbench.Domain.Notifications.Briefs;

/// <summary>Something that happened since a person's last working day.</summary>
/// <param name="Number">Number of the ticket, the escalation or the product report.</param>
/// <param name="Subject">Subject of the ticket, name of the customer, or title of the product report.</param>
/// <param name="At">UTC.</param>
public sealed record BriefChange(BriefChangeKind Kind, int Number, string Subject, DateTime At)
{
    /// <summary>Who did it; empty where nobody did.</summary>
    public string By { get; init; } = "";

    public string Reason { get; init; } = "";

    public BriefSubject About =>
        Kind switch
        {
            BriefChangeKind.EscalationRaised
            or BriefChangeKind.OfferAccepted
            or BriefChangeKind.OfferRefused
            or BriefChangeKind.OfferExpired => BriefSubject.Escalation,
            BriefChangeKind.ReportShipped or BriefChangeKind.ReportDeclined =>
                BriefSubject.ProductReport,
            BriefChangeKind.CustomerWrote
            or BriefChangeKind.HandedOver
            or BriefChangeKind.FinishApproved
            or BriefChangeKind.MinutesWaived
            or BriefChangeKind.HoursArrived
            or BriefChangeKind.EscalationClosed
            or BriefChangeKind.EscalationReturned
            or BriefChangeKind.MovedToFront
            or BriefChangeKind.BecameLate => BriefSubject.Ticket,
        };

    /// <summary>Whether something can be done about it, besides reading.</summary>
    public bool HasAction =>
        About != BriefSubject.ProductReport && Kind != BriefChangeKind.EscalationClosed;
}
