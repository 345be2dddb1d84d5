namespace Workbench.Domain.Tickets.Escalations;

/// <summary>The customer's answer as it was entered.</summary>
/// <param name="OfferNo">The offer that it answers.</param>
public sealed record OfferAnswerInput(
    int OfferNo,
    bool IsAccepted,
    string SaidBy,
    DateOnly SaidOn,
    ContactChannel Channel,
    string Reference,
    string Note
);
