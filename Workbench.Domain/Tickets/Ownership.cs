namespace Workbench.Domain.Tickets;

/// <summary>Work on a ticket is its technician's; a team lead may step in. What has no technician is anybody's.</summary>
[Rule("K11")]
public static class Ownership
{
    /// <summary>Null where the actor may.</summary>
    public static Refusal? Check(Ticket ticket, Actor actor) =>
        ticket.TechnicianId is { } id && id != actor.Id && !actor.HasAny(Roles.TeamLead)
            ? Refusal.Because(RefusalCode.NotYourTicket, ticket.Number)
            : null;
}
