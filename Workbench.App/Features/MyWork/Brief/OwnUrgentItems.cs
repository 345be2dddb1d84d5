using Workbench.Domain;
using Workbench.Domain.Notifications.Briefs;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>Finds what a technician should do first among the tickets in hand.</summary>
public static class OwnUrgentItems
{
    [Rule("D1")]
    [Rule("D2")]
    public static IEnumerable<UrgentItem> Find(
        MyWorkView work,
        ServiceSettings settings,
        DateTime now
    ) =>
        work
            .UnansweredMessages.Select(m => new UrgentItem(
                UrgentKind.CustomerWrote,
                m.Number,
                m.Subject,
                m.At
            )
            {
                By = m.SaidBy,
            })
            .Concat(
                work.Started.Concat(work.Waiting)
                    .Select(t => ToItem(t, settings, now))
                    .OfType<UrgentItem>()
            );

    private static UrgentItem? ToItem(
        MyWorkView.AssignedTicket row,
        ServiceSettings settings,
        DateTime now
    )
    {
        var ticket = row.Ticket;
        var isPaused = settings.PauseWhileWaiting && ticket.PausedSince is not null;
        var deadline = row.Target.Deadline;
        var kind =
            MorningBriefRules.UrgencyOf(deadline, isPaused, null, settings.QuietHours, now)
            ?? (ticket.State == TicketState.Started ? UrgentKind.TicketStarted : null);
        return kind is { } found ? new(found, ticket.Number, ticket.Subject, deadline) : null;
    }
}
