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
        var delivered = ticket with { DeliveredAt = now, Priority = 0 };
        var delivering = TicketTransition.Create(
            TicketState.Delivered,
            TicketChangeKind.Delivered,
            delivered,
            actor,
            now
        );
        if (!delivering.TryGetValue(out var transition, out var refusal))
        {
            return refusal;
        }

        // The state first: a merged or withdrawn bug is not delivered by giving it a class.
        if (ticket is { Kind: TicketKind.Bug, BugClass: null })
        {
            return Refusal.Because(RefusalCode.BugNotClassified, ticket.Number);
        }

        return transition with
        {
            DeliveredCycle = DeliveryFacts.Add(
                new(
                    ticket.Number,
                    ticket.Cycle,
                    ticket.TargetStartsAt,
                    now,
                    ticket.PausedSeconds,
                    ticket.TechnicianId
                ),
                ticket
            ),
        };
    }
}
