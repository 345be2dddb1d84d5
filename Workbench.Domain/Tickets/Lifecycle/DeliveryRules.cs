namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Rules for delivering tickets. A started ticket can be delivered, a bug only after it is classified (B2). Delivering ends the
/// delivery cycle and records it.
/// </summary>
[Rule("B2", Decides = true)]
public static class DeliveryRules
{
    public static Result<TicketTransition> Deliver(Ticket ticket, Actor actor, DateTime now)
    {
        if (StateTransitions.Check(ticket.State, TicketState.Delivered) is { } refusal)
        {
            return refusal;
        }

        if (ticket is { Kind: TicketKind.Bug, BugClass: null })
        {
            return Refusal.Because(RefusalCode.BugNotClassified, ticket.Number);
        }

        var delivered = ticket with { DeliveredAt = now, Priority = 0 };
        return TicketTransition
            .Create(TicketState.Delivered, TicketChangeKind.Delivered, delivered, actor, now)
            .Match<Result<TicketTransition>>(
                transition =>
                    transition with
                    {
                        DeliveredCycle = new(
                            ticket.Number,
                            ticket.Cycle,
                            ticket.TargetStartsAt,
                            now,
                            ticket.PausedSeconds,
                            ticket.TechnicianId
                        ),
                    },
                refused => refused
            );
    }
}
