using Workbench.App.Features.Accounts;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Search;
using Workbench.App.Features.Tickets;
using Workbench.App.Jobs;
using Workbench.App.Settings;

namespace Workbench.App.Hosting;

/// <summary>What only the web app needs beside the core: sign-in, pages' own services, jobs.</summary>
public static class WebRegistration
{
    public static IServiceCollection AddWeb(
        this IServiceCollection services,
        WorkbenchSettings settings
    ) =>
        services
            .AddCore(settings)
            .AddSignIn(settings.Hosting)
            .AddJobs(settings.Storage)
            .AddHostedService<PolicyReloader>()
            .AddTicketPages()
            .AddSearchPages()
            .AddCustomerPages();
}
