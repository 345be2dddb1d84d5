using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Escalations;

/// <summary>An escalation with its pick-up time and its tickets.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="OwnerName">The name of the person who picked it up.</param>
/// <param name="Progress">The latest plan version, offer and answer.</param>
public sealed record EscalationRow(
    Escalation Escalation,
    long Version,
    string CustomerNumber,
    string CustomerName,
    string? OwnerName,
    IReadOnlyList<EscalationRow.TicketSummary> Tickets,
    EscalationProgress Progress
)
{
    /// <summary>The UTC instant by which it must be picked up (D4).</summary>
    public DateTime DueAt => PickUpTarget.DueAt(Escalation.RaisedAt);

    /// <summary>The expected time for its tickets.</summary>
    public ExpectedTime ExpectedTime =>
        ExpectedTime.Sum([
            .. Tickets
                .Where(t => !Escalation.IsOpen || t.State == TicketState.Escalated)
                .Select(t => ExpectedTime.Calculate(t.Size, t.EstimateMinutes)),
        ]);

    public EscalationStep NextStep => Progress.NextStep(Escalation);

    public bool IsLate(DateTime now) =>
        PickUpTarget.IsLate(
            Escalation.RaisedAt,
            Escalation.PickedUpAt ?? Escalation.DecidedAt,
            now
        );

    /// <summary>A ticket of an escalation, with its registered time: drawn from hours, or uncovered.</summary>
    public sealed record TicketSummary(
        int EscalationNo,
        int Number,
        string Subject,
        TicketState State,
        SizeClass? Size,
        int? EstimateMinutes,
        Minutes Registered,
        Minutes Drawn,
        Minutes Uncovered
    );
}
