using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Shell.Navigation;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Escalations;

/// <summary>Registers the escalation use cases.</summary>
public static class EscalationsRegistration
{
    public static IServiceCollection AddEscalations(this IServiceCollection services) =>
        services
            .AddSingleton<PickUpEscalation>()
            .AddSingleton<CloseEscalation>()
            .AddSingleton<RescopeEscalation>()
            .AddSingleton<EscalationsToPickUp>()
            .AddSingleton<EscalationsQuery>()
            .AddSingleton<EscalationDetailsQuery>()
            .AddNavigationBadge<EscalationsBadge>("escalations")
            .AddToSlot<MyEscalationsPanel>(Slot.MyWorkTop)
            .AddToSlot<TicketEscalationPanel>(Slot.TicketAside);
}
