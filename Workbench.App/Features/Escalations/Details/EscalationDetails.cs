using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>The data of an escalation's page.</summary>
/// <param name="Version">The version that was read; increases with every change of the escalation.</param>
/// <param name="OwnerName">The name of the person who picked it up.</param>
/// <param name="Hours">The customer's agreement and hours, after the resets that are due.</param>
/// <param name="HourlyRate">The current price of an hour that is not covered by hours.</param>
/// <param name="Sold">The plan versions, offers and answers.</param>
/// <param name="History">The events, newest first.</param>
public sealed record EscalationDetails(
    Escalation Escalation,
    long Version,
    string? OwnerName,
    Customer Customer,
    EscalationHours Hours,
    Money HourlyRate,
    IReadOnlyList<EscalationDetails.EscalatedTicket> Tickets,
    SoldSoFar Sold,
    IReadOnlyList<EscalationDetails.EscalationEvent> History
)
{
    /// <summary>The telephone number of the customer's main contact; empty if it is not known.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>The tickets that a decision applies to.</summary>
    public IReadOnlyList<EscalatedTicket> TicketsToDecide { get; } =
    [.. Tickets.Where(t => t.NeedsDecision)];

    /// <summary>The expected time: while it is open, of the tickets that are still in it.</summary>
    public ExpectedTime ExpectedTime { get; } =
        ExpectedTime.Sum([
            .. Tickets
                .Where(t => t.NeedsDecision || !Escalation.IsOpen)
                .Select(t => t.ExpectedTime),
        ]);

    /// <summary>The latest plan version, offer and answer.</summary>
    public EscalationProgress Progress { get; } = Sold.ProgressOf(Escalation.No);

    public EscalationStep NextStep => Progress.NextStep(Escalation);

    /// <summary>The free hours of the customer.</summary>
    public Minutes Available => Hours.Available;

    public TimeBreakdown Spent { get; } = TimeBreakdown.Sum([.. Tickets.Select(t => t.Spent)]);

    /// <summary>The UTC instant by which it must be picked up (D4).</summary>
    public DateTime DueAt => PickUpTarget.DueAt(Escalation.RaisedAt);

    /// <summary>
    /// Returns whether the actor may decide the escalation: the salesperson who picked it up, or a team lead.
    /// </summary>
    public bool CanDecide(Actor actor) =>
        Escalation.State == EscalationState.PickedUp
        && (
            actor.HasAny(Roles.TeamLead)
            || (actor.HasAny(Roles.Sales) && Escalation.OwnerId == actor.Id)
        );

    /// <summary>A ticket of an escalation, with the customer's message and the registered time.</summary>
    /// <param name="Version">The version that was read.</param>
    /// <param name="QueuePosition">Its place in the queue, now or if it returned now; null if it would not be in the
    /// queue.</param>
    public sealed record EscalatedTicket(
        Ticket Ticket,
        long Version,
        string Description,
        TimeBreakdown Spent,
        int? QueuePosition
    )
    {
        public ExpectedTime ExpectedTime =>
            ExpectedTime.Calculate(Ticket.Size, Ticket.EstimateMinutes);

        /// <summary>Whether a decision on the escalation applies to this ticket.</summary>
        public bool NeedsDecision => Ticket.State == TicketState.Escalated;
    }

    /// <summary>An event of an escalation.</summary>
    /// <param name="At">UTC instant.</param>
    /// <param name="ActorName">The name of the person who caused it.</param>
    /// <param name="Number">The ticket it happened to, or the version of the plan; null if it concerns the escalation.</param>
    /// <param name="Comment">The comment; may be empty.</param>
    public sealed record EscalationEvent(
        DateTime At,
        EscalationEventKind Kind,
        string ActorName,
        int? Number,
        string Comment
    );

    /// <summary>The kinds of events of an escalation.</summary>
    public enum EscalationEventKind
    {
        Raised,
        PickedUp,
        PutBack,
        Decided,

        /// <summary>A ticket of the escalation was withdrawn.</summary>
        TicketLeft,

        /// <summary>A withdrawn ticket was restored.</summary>
        TicketBack,

        /// <summary>The bundle was taken apart.</summary>
        Split,
        PlanWritten,
        OfferSent,
        OfferAccepted,
        OfferDeclined,
    }
}
