namespace Workbench.Domain.Tickets;

/// <summary>A started ticket is delivered; a bug only once it has a class. The cycle that ends with it is kept.</summary>
[Rule("B2")]
public static class Delivering
{
    public static Result<TicketMove> Of(Ticket ticket, Actor actor, DateTime now)
    {
        if (StateChanges.Check(ticket.State, TicketState.Delivered) is { } refusal)
        {
            return refusal;
        }

        if (ticket is { Kind: TicketKind.Bug, BugClass: null })
        {
            return Refusal.Because(RefusalCode.BugNotClassified, ticket.Number);
        }

        var delivered = ticket with { DeliveredAt = now, FrontPlace = 0 };
        return TicketMove
            .To(TicketState.Delivered, TicketChangeKind.Delivered, delivered, actor, now)
            .Match<Result<TicketMove>>(
                move =>
                    move with
                    {
                        Delivered = new(
                            ticket.Number,
                            ticket.Cycle,
                            ticket.TargetFrom,
                            now,
                            ticket.PausedSeconds,
                            ticket.TechnicianId
                        ),
                    },
                why => why
            );
    }
}
