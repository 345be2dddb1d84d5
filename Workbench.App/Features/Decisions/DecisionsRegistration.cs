using Workbench.App.Features.Decisions.HandOvers;
using Workbench.App.Features.Decisions.Overview;
using Workbench.App.Features.Decisions.Reopenings;
using Workbench.App.Shared.Decisions;
using Workbench.App.Shell.Navigation;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Decisions;

/// <summary>Registers the list of what team leads have to decide.</summary>
public static class DecisionsRegistration
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) =>
        services
            .AddSingleton<DecisionList>()
            .AddSingleton<DecisionCountQuery>()
            .AddSingleton<DecisionsQuery>()
            .AddSingleton<ReviewReopening>()
            .AddSingleton<PostponeHandOver>()
            .AddNavigationBadge<DecisionBadge>("decisions")
            .AddToSlot<ReviewReopeningPanel>(Slot.DecisionActions);
}
