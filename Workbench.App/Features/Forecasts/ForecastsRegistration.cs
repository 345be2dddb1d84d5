using Workbench.App.Features.Forecasts.Nights;
using Workbench.App.Features.Forecasts.Tickets;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Forecasts;

/// <summary>Registers the forecast of deliveries.</summary>
public static class ForecastsRegistration
{
    public static IServiceCollection AddForecasts(this IServiceCollection services) =>
        services
            .AddSingleton<ForecastCache>()
            .AddSingleton<ForecastQuery>()
            .AddSingleton<StoreForecasts>()
            .AddSingleton<TrackRecordCache>()
            .AddSingleton<TrackRecordQuery>()
            .AddHostedService<ForecastRefresher>()
            .AddToSlot<TicketForecastPanel>(Slot.TicketAside)
            .AddToSlot<NewTicketForecast>(Slot.NewTicketEnd);
}
