using Workbench.App.Features.Funding.Letters;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Funding;

/// <summary>Registers the use cases of funding.</summary>
public static class FundingRegistration
{
    public static IServiceCollection AddFunding(this IServiceCollection services) =>
        services
            .AddSingleton<RecordFundingChoice>()
            .AddSingleton<RecordFundingRequest>()
            .AddSingleton<FundingQuery>()
            .AddToSlot<FundingPanel>(Slot.TicketTop)
            .AddToSlot<FundingPanel>(Slot.TicketRowActions)
            .AddToSlot<FundingChoicesPanel>(Slot.TicketAside)
            .AddToSlot<UncoveredRatePanel>(Slot.DecisionActions);
}
