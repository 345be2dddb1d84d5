using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Relations;

/// <summary>Registers the relations between tickets.</summary>
public static class RelationsRegistration
{
    public static IServiceCollection AddRelations(this IServiceCollection services) =>
        services
            .AddSingleton<RelationsQuery>()
            .AddSingleton<ChangeBundle>()
            .AddSingleton<LinkTickets>()
            .AddToSlot<RelationsPanel>(Slot.TicketAside)
            .AddToSlot<ReadOnlyRelationsPanel>(Slot.TicketReadOnly);
}
