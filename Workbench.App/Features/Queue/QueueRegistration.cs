using Workbench.App.Commands;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Queue.Snapshots;
using Workbench.App.Shell.Navigation;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Queue;

/// <summary>Registers the services of the queue page.</summary>
public static class QueueRegistration
{
    public static IServiceCollection AddQueue(this IServiceCollection services) =>
        services
            .AddSingleton<TakeNext>()
            .AddSingleton<MoveToFront>()
            .AddSingleton<QueueReader>()
            .AddSingleton<QueueCache>()
            .AddRenewedRead<QueueLength>()
            .AddSingleton<PriorityQuery>()
            .AddSingleton<QueueQuery>()
            .AddSingleton<QueuePageQuery>()
            .AddNavigationBadge<QueueBadge>("queue")
            .AddToSlot<MyWorkTakeNextPanel>(Slot.MyWorkTop)
            .AddToSlot<PriorityPanel>(Slot.TicketAside)
            .AddToSlot<PriorityPanel>(Slot.TicketRowActions);
}
