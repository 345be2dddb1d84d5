namespace Workbench.Domain.Tickets.Escalations;

/// <summary>The customer's answer to an offer. A later answer to the same offer replaces an earlier one; both are kept.</summary>
/// <param name="No">Counted per escalation.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="SaidBy">The customer's contact person who answered.</param>
/// <param name="SaidOn">Calendar date in Stockholm (T3).</param>
/// <param name="Reference">The customer's own reference, such as an order number; may be empty.</param>
/// <param name="Note">What else the customer said; may be empty.</param>
public sealed record OfferAnswer(
    int EscalationNo,
    int No,
    int OfferNo,
    DateTime RecordedAt,
    string RecordedByName,
    bool IsAccepted,
    string SaidBy,
    DateOnly SaidOn,
    ContactChannel Channel,
    string Reference,
    string Note
) : IAttributed
{
    public const int MaxSaidByLength = 100;
}
