using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Escalations;

/// <summary>An escalation with its clock and its tickets.</summary>
/// <param name="Version">The version seen.</param>
/// <param name="OwnerName">Who picked it up.</param>
public sealed record EscalationRow(
    Escalation Escalation,
    long Version,
    string CustomerNumber,
    string CustomerName,
    string? OwnerName,
    IReadOnlyList<EscalationRow.TicketSummary> Tickets
)
{
    /// <summary>UTC instant until which it is to be picked up (D4).</summary>
    public DateTime DueAt => PickUpTarget.DueAt(Escalation.RaisedAt);

    /// <summary>How long the work of its tickets is likely to take.</summary>
    public ExpectedTime ExpectedTime =>
        ExpectedTime.Sum([
            .. Tickets.Select(t => ExpectedTime.Calculate(t.Size, t.EstimateMinutes)),
        ]);

    public bool IsLate(DateTime now) =>
        PickUpTarget.IsLate(
            Escalation.RaisedAt,
            Escalation.PickedUpAt ?? Escalation.DecidedAt,
            now
        );

    /// <summary>A ticket of an escalation, with the hours spent on it and who paid: drawn from hours, or not covered by any.</summary>
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
