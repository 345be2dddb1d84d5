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
        : TicketTransition.Create(
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
        : TicketTransition.WithinState(
            TicketChangeKind.HandedOver,
            ticket with
            {
                TechnicianId = technicianId,
            },
            actor,
            now,
            reason.Trim()
        );
}
