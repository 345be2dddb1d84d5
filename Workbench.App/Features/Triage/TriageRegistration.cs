using Workbench.App.Commands;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shell.Navigation;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Triage;

/// <summary>Registers the triage use cases.</summary>
public static class TriageRegistration
{
    public static IServiceCollection AddTriage(this IServiceCollection services) =>
        services
            .AddSingleton<TriageTicket>()
            .AddRenewedRead<TriageLength>()
            .AddSingleton<TriageQuery>()
            .AddNavigationBadge<TriageBadge>("triage")
            .AddToSlot<TriagePanel>(Slot.TicketAside)
            .AddToSlot<TriagePanel>(Slot.TicketRowActions);
}
