namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>A started ticket is delivered; a bug only once it has a class. The cycle that ends with it is kept.</summary>
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
                move =>
                    move with
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
                why => why
            );
    }
}
