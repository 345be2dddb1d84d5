using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.App.Commands;
using Workbench.App.Features.Notifications.Alerts;
using Workbench.App.Features.Notifications.Watching;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Notifications;

/// <summary>Registers the notification use cases.</summary>
public static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.TryAddSingleton<TicketAudience>();
        return services
            .AddRenewedRead<ResetNotices>()
            .AddRenewedRead<GroupAlertReader>()
            .AddSingleton<NotificationsQuery>()
            .AddSingleton<SendNotifications>()
            .AddSingleton<MarkNotificationsSeen>()
            .AddSingleton<AlertTicketsQuery>()
            .AddSingleton<WatchTicket>()
            .AddSingleton<WatchQuery>()
            .AddToSlot<WatchPanel>(Slot.TicketAside)
            .AddToSlot<NotificationBell>(Slot.PageCorner);
    }
}
