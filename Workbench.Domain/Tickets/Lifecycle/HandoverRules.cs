using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Rules for handing a started ticket back to its position in the queue or over to another technician. A team lead may do it
/// for an absent technician. Both need a reason (K11).
/// </summary>
[Rule("K11")]
[Rule("K4")]
public static class HandoverRules
{
    /// <summary>Returns the ticket to the queue, without a technician.</summary>
    public static Result<TicketTransition> ToQueue(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        (Ownership.Check(ticket, actor) ?? Reason.Check(reason)) is { } refusal ? refusal
        : ticket.State is not (Started or AwaitingCustomer) || ticket.TechnicianId is null
            ? Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                Queued,
                StateTransitions.AllowedFrom(ticket.State).Where(s => s != Queued).ToArray()
            )
        : TicketTransition
            .Create(
                Queued,
                ticket.TechnicianId == actor.Id
                    ? TicketChangeKind.HandedBack
                    : TicketChangeKind.Released,
                ticket with
                {
                    TechnicianId = null,
                },
                actor,
                now,
                reason.Trim()
            )
            .Match<Result<TicketTransition>>(
                transition => WithFormerTechnician(transition, ticket),
                refused => refused
            );

    /// <summary>
    /// Releases a ticket of a person who is leaving. One that waits for hours keeps waiting, without a technician, and returns
    /// to the queue when the hours suffice.
    /// </summary>
    public static Result<TicketTransition> Release(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        ticket.State != AwaitingFunding ? ToQueue(ticket, actor, now, reason)
        : (Ownership.Check(ticket, actor) ?? Reason.Check(reason)) is { } refusal ? refusal
        : WithFormerTechnician(
            TicketTransition.WithinState(
                TicketChangeKind.Released,
                ticket with
                {
                    TechnicianId = null,
                },
                actor,
                now,
                reason.Trim()
            ),
            ticket
        );

    /// <summary>Gives the ticket to the person into whom its technician was joined: they are one person (K11).</summary>
    /// <param name="names">Both names, kept in the history.</param>
    public static TicketTransition ToJoinedPerson(
        int keptId,
        Ticket ticket,
        Actor actor,
        DateTime now,
        string names
    ) =>
        TicketTransition.WithinState(
            TicketChangeKind.TechnicianJoined,
            ticket with
            {
                TechnicianId = keptId,
            },
            actor,
            now,
            names
        );

    /// <summary>Hands the ticket over to another technician. It stays started and keeps its hold.</summary>
    public static Result<TicketTransition> ToTechnician(
        int technicianId,
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        (Ownership.Check(ticket, actor) ?? Reason.Check(reason)) is { } refusal ? refusal
        : ticket.State is not (Started or AwaitingCustomer or AwaitingFunding)
        || ticket.TechnicianId is null
            ? Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                Started,
                StateTransitions.AllowedFrom(ticket.State)
            )
        : ticket.TechnicianId == technicianId
            ? Refusal.Because(RefusalCode.AlreadyAssignedToTechnician, ticket.Number)
        : WithFormerTechnician(
            TicketTransition.WithinState(
                TicketChangeKind.HandedOver,
                ticket with
                {
                    TechnicianId = technicianId,
                },
                actor,
                now,
                reason.Trim()
            ),
            ticket
        );

    private static TicketTransition WithFormerTechnician(
        TicketTransition transition,
        Ticket before
    ) =>
        transition with
        {
            Change = transition.Change with { FormerTechnicianId = before.TechnicianId },
        };
}
