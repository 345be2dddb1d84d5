using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Escalations.Details;

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
    IReadOnlyList<EscalationDetails.EscalatedTicket> Tickets,
    IReadOnlyList<EscalationDetails.EscalationEvent> History
)
{
    /// <summary>The tickets that a decision is about.</summary>
    public IReadOnlyList<EscalatedTicket> TicketsToDecide { get; } =
    [.. Tickets.Where(t => t.NeedsDecision)];

    public ExpectedTime ExpectedTime { get; } =
        ExpectedTime.Sum([.. Tickets.Select(t => t.ExpectedTime)]);

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

    /// <summary>A ticket on the card of its escalation, with what the customer wrote and what it has cost so far.</summary>
    /// <param name="QueuePosition">Its place in the queue: the one that it has, or would have if it came back now; null elsewhere.</param>
    public sealed record EscalatedTicket(
        Ticket Ticket,
        string Description,
        TimeBreakdown Spent,
        int? QueuePosition
    )
    {
        public ExpectedTime ExpectedTime =>
            ExpectedTime.Calculate(Ticket.Size, Ticket.EstimateMinutes);

        /// <summary>Whether a decision on the escalation is one on this ticket.</summary>
        public bool NeedsDecision => Ticket.State == TicketState.Escalated;
    }

    /// <summary>Something that happened to an escalation.</summary>
    /// <param name="At">UTC.</param>
    /// <param name="ActorName">The name of who did it.</param>
    /// <param name="Ticket">The ticket that it happened to, where it was one of them.</param>
    /// <param name="Comment">What was said with it; may be empty.</param>
    public sealed record EscalationEvent(
        DateTime At,
        EscalationEventKind Kind,
        string ActorName,
        int? Ticket,
        string Comment
    );

    /// <summary>What can happen to an escalation.</summary>
    public enum EscalationEventKind
    {
        Raised,
        PickedUp,
        PutBack,
        Decided,

        /// <summary>A ticket of it was withdrawn.</summary>
        TicketLeft,

        /// <summary>A ticket that was withdrawn is back.</summary>
        TicketBack,
    }
}
