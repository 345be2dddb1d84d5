using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Decides what a person may do with the time of a ticket, before they try.</summary>
/// <param name="today">The date in Stockholm.</param>
[Rule("K7")]
public sealed class TimePermissions(TicketView view, Actor actor, DateOnly today)
{
    private const Roles Working = Roles.Technician | Roles.TeamLead;

    /// <summary>The days for which the person may register time; null if they may not.</summary>
    public WorkDateRange? Days =>
        actor.HasAny(Working)
            ? TimeRegistrationRules
                .AllowedDates(view.Ticket, actor, HasWorked, ChangedOn, today)
                .Match<WorkDateRange?>(days => days, _ => null)
            : null;

    /// <summary>
    /// Returns whether the person may correct the entry: their own in the open term; a team lead may correct any.
    /// </summary>
    public bool CanCorrect(TimeEntry entry) =>
        actor.HasAny(Roles.TeamLead)
        || actor.HasAny(Roles.Technician)
            && entry.TechnicianId == actor.Id
            && LateRegistration.TermClosedOn(entry.WorkedOn, view.Agreement, today) is null;

    private bool IsOwnStartedTicket => Ownership.IsStartedBy(view.Ticket, actor);

    private bool HasWorked =>
        IsOwnStartedTicket
        || view.Timer is not null
        || view.TimeEntries.Any(t => t.Entry.TechnicianId == actor.Id)
        || view.Changes.Any(c =>
            c.ActorId == actor.Id
            && c.FromState == TicketState.Queued
            && c.ToState == TicketState.Started
        );

    private DateOnly ChangedOn =>
        IsOwnStartedTicket || view.Changes.Count == 0
            ? today
            : StockholmTime.DateOf(view.Changes[^1].ChangedAt);
}
