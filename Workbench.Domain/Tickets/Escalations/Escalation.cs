namespace Workbench.Domain.Tickets.Escalations;

/// <summary>A ticket or bundle of more than four hours, handed to a project manager through sales (K3).</summary>
/// <param name="RaisedAt">UTC; the pick-up target starts here (D4).</param>
/// <param name="Reason">The reason given when it was raised.</param>
/// <param name="OwnerId">The person of sales who picked it up.</param>
/// <param name="Outcome">The comment of the decision.</param>
public sealed record Escalation(
    int No,
    int CustomerId,
    DateTime RaisedAt,
    int RaisedById,
    string RaisedByName,
    string Reason,
    EscalationState State,
    int? OwnerId,
    DateTime? PickedUpAt,
    DateTime? DecidedAt,
    string Outcome
)
{
    public const int MaxTextLength = 2_000;
    public const int MaxNameLength = 100;
    public const int MaxReferenceLength = 100;

    /// <summary>The project manager who plans and would do the work; empty if nobody is named.</summary>
    public string ProjectManager { get; init; } = "";

    /// <summary>The calendar date in Stockholm on which the owner is reminded (T3).</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>The number of the project that it became; empty otherwise.</summary>
    public string ProjectReference { get; init; } = "";

    /// <summary>The number of the next plan version; they are numbered per escalation.</summary>
    public int NextPlanNo { get; init; } = 1;

    /// <summary>The number of the next offer; they are numbered per escalation.</summary>
    public int NextOfferNo { get; init; } = 1;

    /// <summary>The number of the next answer; they are numbered per escalation.</summary>
    public int NextAnswerNo { get; init; } = 1;

    /// <summary>How far it has come.</summary>
    public EscalationStage Stage =>
        State switch
        {
            EscalationState.ToPickUp => EscalationStage.ToPickUp,
            EscalationState.PickedUp => NextOfferNo > 1
                ? EscalationStage.Offered
                : EscalationStage.PickedUp,
            EscalationState.Won => EscalationStage.Won,
            EscalationState.Declined => EscalationStage.Declined,
            EscalationState.Rescoped => EscalationStage.Returned,
            EscalationState.Withdrawn => EscalationStage.Withdrawn,
        };

    /// <summary>Whether the owner was to be reminded before today.</summary>
    public bool IsFollowUpOverdue(DateOnly today) =>
        State == EscalationState.PickedUp && FollowUpOn < today;

    public bool IsOpen => State is EscalationState.ToPickUp or EscalationState.PickedUp;
}
