using Workbench.App.Commands;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Reports;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shell;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Delivery;

/// <summary>Registers the use cases of the delivery page.</summary>
public static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) =>
        services
            .AddSingleton<AddBusyPeriod>()
            .AddSingleton<ChangeBusyPeriod>()
            .AddSingleton<BusyPeriodsQuery>()
            .AddSingleton<BusyPeriodPreviewQuery>()
            .AddRenewedRead<DeliveryTargets>()
            .AddRenewedRead<OpenTargets>()
            .AddSingleton<SharedOpenTickets>()
            .AddSingleton<SharedOpenTicketCounts>()
            .AddSingleton<SharedDeliveryViews>()
            .AddSingleton<DeliveryQuery>()
            .AddSingleton<DeliveryTicketsQuery>()
            .AddSingleton<DeliveryFiguresQuery>()
            .AddSingleton<IFeatureEndpoints, ReportEndpoints>()
            .AddToSlot<DeliveryBusyPeriodsPanel>(Slot.DeliveryPanels)
            .AddToSlot<MyWorkDeliveryPanel>(Slot.MyWorkTop);
}
