using Workbench.App.Features.Billing.Exports;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Shell;

namespace Workbench.App.Features.Billing;

/// <summary>Registers the use cases of billing.</summary>
public static class BillingRegistration
{
    public static IServiceCollection AddBilling(this IServiceCollection services) =>
        services
            .AddSingleton<BillingQuery>()
            .AddSingleton<BilledLinesQuery>()
            .AddSingleton<HandOverMonth>()
            .AddSingleton<UndoHandOver>()
            .AddSingleton<LockMonth>()
            .AddSingleton<UnlockMonth>()
            .AddSingleton<IFeatureEndpoints, BillingEndpoints>();
}
