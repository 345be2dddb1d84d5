using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>All that the page of an escalation shows.</summary>
/// <param name="Version">The version seen; rises with every change of the escalation.</param>
/// <param name="OwnerName">Who picked it up.</param>
/// <param name="Available">What the customer has free for anything.</param>
/// <param name="HourlyRate">What an hour costs now that no hours cover.</param>
/// <param name="History">The newest first.</param>
public sealed record EscalationDetails(
    Escalation Escalation,
    long Version,
    string? OwnerName,
    Customer Customer,
    Minutes Available,
    Money HourlyRate,
    IReadOnlyList<CardTicket> Tickets,
    IReadOnlyList<CardEvent> History
)
{
    /// <summary>The tickets that a decision is about.</summary>
    public IReadOnlyList<CardTicket> TicketsToDecide { get; } = [.. Tickets.Where(t => t.NeedsDecision)];

    public ExpectedTime ExpectedTime { get; } = ExpectedTime.Sum([.. Tickets.Select(t => t.ExpectedTime)]);

    public TimeBreakdown Spent { get; } = TimeBreakdown.Sum([.. Tickets.Select(t => t.Spent)]);

    /// <summary>UTC instant until which it is to be picked up (D4).</summary>
    public DateTime DueAt => PickUpTarget.DueAt(Escalation.RaisedAt);

    /// <summary>Who may decide it: sales who picked it up, or a team lead.</summary>
    public bool CanDecide(Actor actor) =>
        Escalation.State == EscalationState.PickedUp
        && (
            actor.HasAny(Roles.TeamLead)
            || (actor.HasAny(Roles.Sales) && Escalation.OwnerId == actor.Id)
        );
}
