namespace Workbench.Domain.Tickets.Escalations;

/// <summary>An offer letter as it was sent, and when the customer is to be asked again.</summary>
/// <param name="IsSwedish">Whether the letter is in Swedish; otherwise it is in English.</param>
/// <param name="FollowUpOn">Calendar date in Stockholm; null if none is wanted.</param>
public sealed record OfferInput(
    int PlanNo,
    string SentTo,
    ContactChannel Channel,
    bool IsSwedish,
    string Subject,
    string Text,
    DateOnly? FollowUpOn
);
