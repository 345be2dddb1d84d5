using System.Linq.Expressions;

namespace Workbench.Domain.Tickets;

/// <summary>
/// Checks that the actor is the ticket's technician or a team lead. Anybody may act on a ticket without a technician (K11).
/// </summary>
[Rule("K11")]
public static class Ownership
{
    /// <summary>Returns the refusal if the actor may not act on the ticket; otherwise null.</summary>
    public static Refusal? Check(Ticket ticket, Actor actor) =>
        ticket.TechnicianId is not null
        && !IsTechnician(ticket, actor)
        && !actor.HasAny(Roles.TeamLead)
            ? Refusal.Because(RefusalCode.NotYourTicket, ticket.Number)
            : null;

    /// <summary>Returns whether the actor is the ticket's technician.</summary>
    public static bool IsTechnician(Ticket ticket, Actor actor) => ticket.TechnicianId == actor.Id;

    /// <summary>Returns whether the actor is the ticket's technician and the ticket is started.</summary>
    public static bool IsStartedBy(Ticket ticket, Actor actor) =>
        ticket.State == TicketState.Started && IsTechnician(ticket, actor);

    /// <summary>Returns the condition for tickets whose technician is the person.</summary>
    public static Expression<Func<Ticket, bool>> IsTechnician(int personId) =>
        t => t.TechnicianId == personId;

    /// <summary>Returns the condition for started tickets whose technician is the person (K11).</summary>
    public static Expression<Func<Ticket, bool>> IsStartedBy(int personId) =>
        t => t.TechnicianId == personId && t.State == TicketState.Started;
}
