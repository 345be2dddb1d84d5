using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Lets a team lead approve, with a reason, that a ticket takes more than four hours, also for time that was registered late
/// (K6).
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
