namespace Workbench.App.Features.TicketList;

/// <summary>Registers the list of all tickets.</summary>
public static class TicketListRegistration
{
    public static IServiceCollection AddTicketList(this IServiceCollection services) =>
        services.AddSingleton<TicketListQuery>();
}
