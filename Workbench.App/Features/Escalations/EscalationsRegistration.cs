using Workbench.App.Commands;
using Workbench.App.Features.Escalations.Answers;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.FollowUp;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Escalations.ProjectManager;
using Workbench.App.Features.Escalations.Split;
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
            .AddSingleton<NameProjectManager>()
            .AddSingleton<ScheduleFollowUp>()
            .AddSingleton<WritePlan>()
            .AddSingleton<RecordSentOffer>()
            .AddSingleton<RecordOfferAnswer>()
            .AddSingleton<SplitBundle>()
            .AddRenewedRead<EscalationsToPickUp>()
            .AddSingleton<EscalationsQuery>()
            .AddSingleton<EscalationDetailsQuery>()
            .AddNavigationBadge<EscalationsBadge>("escalations")
            .AddToSlot<MyEscalationsPanel>(Slot.MyWorkTop)
            .AddToSlot<ListedEscalationPanel>(Slot.ListedEscalation)
            .AddToSlot<TicketEscalationPanel>(Slot.TicketAside);
}
