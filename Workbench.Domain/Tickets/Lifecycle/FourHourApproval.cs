using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// A team lead approves that a ticket is finished though it takes more than four hours, or took more by the time that was
/// forgotten of it, and says why.
/// </summary>
[Rule("K6")]
public static class FourHourApproval
{
    public static Result<TicketTransition> ApproveExceeding(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        Reason.Check(reason) is { } refusal ? refusal
        : ticket.State is Started or AwaitingCustomer or AwaitingFunding
        || ticket.DeliveredAt is not null
            ? TicketTransition.WithinState(
                TicketChangeKind.FinishApproved,
                ticket with
                {
                    OverFourHoursApproved = true,
                },
                actor,
                now,
                reason.Trim()
            )
        : Refusal.Because(
            RefusalCode.TransitionNotAllowed,
            ticket.State,
            Started,
            StateTransitions.AllowedFrom(ticket.State)
        );
}
