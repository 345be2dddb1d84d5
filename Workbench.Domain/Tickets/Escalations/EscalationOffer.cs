namespace Workbench.Domain.Tickets.Escalations;

/// <summary>A plan version that was sent to the customer as an offer letter, with the words that were sent.</summary>
/// <param name="No">Counted per escalation.</param>
/// <param name="PlanNo">The version of the plan.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="SentTo">The customer's contact person.</param>
/// <param name="IsSwedish">Whether the letter is in Swedish; otherwise it is in English.</param>
public sealed record EscalationOffer(
    int EscalationNo,
    int No,
    int PlanNo,
    DateTime SentAt,
    string SentByName,
    string SentTo,
    ContactChannel Channel,
    bool IsSwedish,
    string Subject,
    string Text
) : IAttributed
{
    public const int MaxSentToLength = 100;
    public const int MaxSubjectLength = 200;
    public const int MaxTextLength = 20_000;
}
