using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.App.Commands;
using Workbench.App.Features.MyWork.Brief;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.MyWork;

/// <summary>Registers the queries of My work.</summary>
public static class MyWorkRegistration
{
    public static IServiceCollection AddMyWork(this IServiceCollection services)
    {
        services.TryAddSingleton<TicketAudience>();
        return services
            .AddRenewedRead<QueuedCount>()
            .AddSingleton<MyWorkQuery>()
            .AddSingleton<GroupBriefs>()
            .AddSingleton<RecentAbsences>()
            .AddSingleton<BriefQuery>()
            .AddToSlot<SalesBriefPanel>(Slot.SalesDeskTop);
    }
}
