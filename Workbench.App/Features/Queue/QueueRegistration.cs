using Workbench.App.Shell.Navigation;
using Workbench.App.Shell.Places;

namespace Workbench.App.Features.Queue;

/// <summary>Registers what the queue page does.</summary>
public static class QueueRegistration
{
    public static IServiceCollection AddQueue(this IServiceCollection services) =>
        services
            .AddSingleton<TakeNext>()
            .AddSingleton<MoveToFront>()
            .AddSingleton<QueueBoard>()
            .AddSingleton<FrontQuery>()
            .AddSingleton<QueueQuery>()
            .AddNavigationBadge<QueueBadge>("queue")
            .AddToSlot<MyWorkTakeNext>(Slot.MyWorkTop)
            .AddToSlot<FrontPart>(Slot.TicketAside);
}
