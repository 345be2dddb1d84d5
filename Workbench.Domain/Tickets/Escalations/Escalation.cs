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

    public bool IsOpen => State is EscalationState.ToPickUp or EscalationState.PickedUp;
}
