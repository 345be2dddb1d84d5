namespace Workbench.Domain.Tickets.Escalations;

/// <summary>A ticket of over four hours, or several that are it together, handed to a project manager through sales.</summary>
/// <param name="RaisedAt">UTC; the clock of picking up starts here (D4).</param>
/// <param name="Reason">Why it was raised, as the one who raised it says.</param>
/// <param name="OwnerId">Who of sales picked it up.</param>
/// <param name="Outcome">What was said when it was decided.</param>
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
