using System.Globalization;

namespace Workbench.Domain.Tickets.Relations;

/// <summary>Rules for linking tickets. A link changes nothing about the work; both histories record it.</summary>
public static class LinkRules
{
    /// <summary>Links two tickets. Refuses to link a ticket with itself.</summary>
    public static Result<LinkedTickets> Link(
        Ticket ticket,
        Ticket other,
        Actor actor,
        DateTime now
    ) =>
        ticket.Number == other.Number
            ? Refusal.Because(RefusalCode.SameTicketRelated, ticket.Number)
            : new LinkedTickets(
                new(
                    Math.Min(ticket.Number, other.Number),
                    Math.Max(ticket.Number, other.Number),
                    now,
                    actor.Id,
                    actor.Name
                ),
                Record(TicketChangeKind.Linked, ticket, other, actor, now),
                Record(TicketChangeKind.Linked, other, ticket, actor, now)
            );

    /// <summary>Removes a link.</summary>
    public static LinkedTickets Unlink(
        TicketLink link,
        Ticket ticket,
        Ticket other,
        Actor actor,
        DateTime now
    ) =>
        new(
            link,
            Record(TicketChangeKind.LinkRemoved, ticket, other, actor, now),
            Record(TicketChangeKind.LinkRemoved, other, ticket, actor, now)
        );

    private static TicketTransition Record(
        TicketChangeKind kind,
        Ticket ticket,
        Ticket other,
        Actor actor,
        DateTime now
    ) =>
        TicketTransition.WithinState(
            kind,
            ticket,
            actor,
            now,
            string.Create(CultureInfo.InvariantCulture, $"#{other.Number}")
        );
}
