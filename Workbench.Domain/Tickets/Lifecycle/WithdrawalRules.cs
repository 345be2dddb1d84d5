using Workbench.Domain.Tickets.Escalations;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Rules for withdrawing tickets. The customer withdraws a request from any open state but Delivered; registered time stays
/// charged. Undo returns the ticket to its previous state.
/// </summary>
[Rule("K4")]
public static class WithdrawalRules
{
    public static Result<TicketTransition> Withdraw(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        Reason.Check(reason) is { } refusal
            ? refusal
            : TicketTransition.Create(
                Withdrawn,
                TicketChangeKind.Withdrawn,
                ticket,
                actor,
                now,
                reason.Trim()
            );

    /// <summary>Returns the ticket to its previous state. Refuses if its escalation was decided in the meantime.</summary>
    public static Result<TicketTransition> Undo(
        Ticket ticket,
        Escalation? escalation,
        Actor actor,
        DateTime now
    ) =>
        ticket is not { State: Withdrawn, StateBeforeEnd: { } from }
            ? Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                ticket.State,
                StateTransitions.AllowedFrom(ticket.State)
            )
        : from == Escalated
        && escalation is not ({ IsOpen: true } or { State: EscalationState.Withdrawn })
            ? Refusal.Because(RefusalCode.EscalationOfTicketDecided, ticket.EscalationNo ?? 0)
        : TicketTransition.Undo(TicketChangeKind.WithdrawalUndone, ticket, actor, now);
}
