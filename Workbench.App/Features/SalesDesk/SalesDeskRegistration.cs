using Workbench.App.Commands;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Features.SalesDesk.Lapsing;
using Workbench.App.Features.SalesDesk.Overview;

namespace Workbench.App.Features.SalesDesk;

/// <summary>Registers the use cases of the sales desk.</summary>
public static class SalesDeskRegistration
{
    public static IServiceCollection AddSalesDesk(this IServiceCollection services) =>
        services
            .AddSingleton<SalesDeskCache>()
            .AddSingleton<SalesTaskReader>()
            .AddRenewedRead<SalesDeskRenewal>()
            .AddSingleton<SalesDeskQuery>()
            .AddSingleton<LapsingHoursQuery>()
            .AddSingleton<RecordSalesContact>()
            .AddSingleton<SnoozeSalesTask>()
            .AddSingleton<ResumeSalesTask>();
}
