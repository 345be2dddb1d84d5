using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Work that its technician gives back, or that is released from an absent one, goes to its old place in the queue; or from
/// hand to hand. Either needs a reason.
/// </summary>
[Rule("K11")]
[Rule("K4")]
public static class HandoverRules
{
    /// <summary>Back to the queue, with nobody.</summary>
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

    /// <summary>To another technician; it stays started, and its hold with it.</summary>
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
