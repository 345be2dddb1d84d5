using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Answers;

/// <summary>Holds the input for the customer's answer to an offer.</summary>
public sealed class AnswerForm
{
    /// <summary>Null until it is chosen: neither answer is preselected.</summary>
    public bool? IsAccepted { get; set; }

    public string SaidBy { get; set; } = "";

    public DateOnly? SaidOn { get; set; }

    public ContactChannel Channel { get; set; }

    public string Reference { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>Returns the input to store, or the text that says what is missing.</summary>
    public (OfferAnswerInput? Input, string? Problem) ToInput(int offerNo) =>
        IsAccepted is not { } isAccepted ? (null, EscalationsTexts.AnswerMissing)
        : SaidOn is not { } saidOn ? (null, EscalationsTexts.AnswerOnMissing)
        : (new(offerNo, isAccepted, SaidBy, saidOn, Channel, Reference, Note), null);
}
