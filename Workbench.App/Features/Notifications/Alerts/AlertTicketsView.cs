using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications.Alerts;

/// <summary>The tickets with an alert of one list.</summary>
/// <param name="Tickets">The alerts, the latest first.</param>
/// <param name="CountByList">How many tickets each list has.</param>
public sealed record AlertTicketsView(
    AlertList List,
    IReadOnlyList<Notification> Tickets,
    IReadOnlyDictionary<AlertList, int> CountByList
)
{
    public static AlertTicketsView Create(IReadOnlyList<Notification> alerts, AlertList list)
    {
        var byList = alerts.ToLookup(a => ListOf(a.Kind));
        return new(
            list,
            [.. byList[list]],
            Enum.GetValues<AlertList>().ToDictionary(l => l, l => byList[l].Count())
        );
    }

    private static AlertList? ListOf(NotificationKind kind) =>
        kind switch
        {
            NotificationKind.DeadlineMissed => AlertList.Late,
            NotificationKind.DeadlineApproaching => AlertList.DueSoon,
            NotificationKind.ForecastPastTarget => AlertList.Forecast,
            _ => null,
        };
}
