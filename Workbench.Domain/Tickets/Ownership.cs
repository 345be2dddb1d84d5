using System.Linq.Expressions;

namespace Workbench.Domain.Tickets;

/// <summary>Work on a ticket is its technician's; a team lead may step in. What has no technician is anybody's.</summary>
[Rule("K11")]
public static class Ownership
{
    /// <summary>Null where the actor may.</summary>
    public static Refusal? Check(Ticket ticket, Actor actor) =>
        ticket.TechnicianId is not null
        && !IsTechnician(ticket, actor)
        && !actor.HasAny(Roles.TeamLead)
            ? Refusal.Because(RefusalCode.NotYourTicket, ticket.Number)
            : null;

    /// <summary>Returns whether somebody is the ticket's technician.</summary>
    public static bool IsTechnician(Ticket ticket, Actor actor) => ticket.TechnicianId == actor.Id;

    /// <summary>Returns whether somebody is the ticket's technician and works on it now.</summary>
    public static bool IsStartedBy(Ticket ticket, Actor actor) =>
        ticket.State == TicketState.Started && IsTechnician(ticket, actor);

    /// <summary>Returns the condition for tickets whose technician a person is.</summary>
    public static Expression<Func<Ticket, bool>> IsTechnician(int personId) =>
        t => t.TechnicianId == personId;

    /// <summary>Returns the condition for tickets that a person works on now (K11).</summary>
    public static Expression<Func<Ticket, bool>> IsStartedBy(int personId) =>
        t => t.TechnicianId == personId && t.State == TicketState.Started;
}
