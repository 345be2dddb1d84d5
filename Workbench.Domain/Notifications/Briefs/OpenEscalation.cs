using Workbench.Domain.Tickets.Escalations;

namespace Workbench.Domain.Notifications.Briefs;

/// <summary>An escalation that is not decided.</summary>
/// <param name="RaisedAt">UTC.</param>
/// <param name="OfferValidUntil">The last day of the latest offer; null if none was sent or the customer answered it.</param>
public sealed record OpenEscalation(
    int No,
    string CustomerName,
    EscalationState State,
    DateTime RaisedAt,
    int? OwnerId,
    DateOnly? FollowUpOn,
    DateOnly? OfferValidUntil
)
{
    /// <summary>Whether the customer can no longer accept the latest offer and never answered it.</summary>
    public bool IsOfferExpired(DateOnly today) =>
        State == EscalationState.PickedUp && OfferValidUntil < today;
}
