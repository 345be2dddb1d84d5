using Workbench.App.Features.Search.Advice;
using Workbench.App.Features.Search.Palette;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Shared.Search;
using Workbench.App.Shell.Palette;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Search;

/// <summary>Registers the search over all texts of tickets, and the earlier tickets that are like one.</summary>
public static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services
            .AddSingleton<TicketSearchQuery>()
            .AddSingleton<SearchTechniciansQuery>()
            .AddSingleton<WordFrequencies>()
            .AddSingleton<EarlierTicketFinder>()
            .AddSingleton<EarlierTicketsQuery>()
            .AddSingleton<AdviceHitRates>()
            .AddSingleton<CompareTimeAdvice>()
            .AddToSlot<TicketEarlierPanel>(Slot.TicketAside)
            .AddToSlot<TimeAdvicePanel>(Slot.TicketEstimate)
            .AddToSlot<EarlierTicketsPanel>(Slot.TriageTicket)
            .AddToSlot<NewTicketEarlierPanel>(Slot.NewTicketText);

    /// <summary>Registers the services that only pages need.</summary>
    public static IServiceCollection AddSearchPages(this IServiceCollection services) =>
        services.AddScoped<IPaletteSource, TicketPaletteSource>();
}
