using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Notifications.Alerts;

/// <summary>Returns the tickets that team leads are alerted of: those behind the notification of a group. Reads no data of its own.</summary>
[AllowedFor(Roles.TeamLead)]
public sealed class AlertTicketsQuery(QueryExecutor queries, GroupAlertReader alerts)
{
    public Task<AlertTicketsView> RunAsync(Actor actor, AlertList list, CancellationToken ct) =>
        queries.RunSharedAsync<AlertTicketsQuery, AlertTicketsView>(
            actor,
            async token => AlertTicketsView.Create((await alerts.GetAsync(token)).Tickets, list),
            ct
        );
}
