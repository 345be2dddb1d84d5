using Workbench.App.Shell.Places;

namespace Workbench.App.Features.Notices;

/// <summary>Registers what tells people what they should know.</summary>
public static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) =>
        services
            .AddSingleton<NotificationsQuery>()
            .AddSingleton<SendNotifications>()
            .AddSingleton<MarkNotificationsSeen>()
            .AddToSlot<NotificationBell>(Slot.PageCorner);
}
