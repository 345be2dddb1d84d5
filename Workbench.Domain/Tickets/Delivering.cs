namespace Workbench.Domain.Tickets;

/// <summary>A started ticket is delivered; a bug only once it has a class.</summary>
[Rule("B2")]
public static class Delivering
{
    public static Result<TicketMove> Of(Ticket ticket, Actor actor, DateTime now) =>
        StateChanges.Check(ticket.State, TicketState.Delivered) is { } refusal ? refusal
        : ticket is { Kind: TicketKind.Bug, BugClass: null }
            ? Refusal.Because(RefusalCode.BugNotClassified, ticket.Number)
        : TicketMove.To(TicketState.Delivered, ticket with { DeliveredAt = now }, actor, now);
}
