using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;

namespace Workbench.App.Features.MyWork;

/// <summary>Registers the queries of My work.</summary>
public static class MyWorkRegistration
{
    public static IServiceCollection AddMyWork(this IServiceCollection services)
    {
        services.TryAddSingleton<TicketAudience>();
        return services.AddRenewedRead<QueuedCount>().AddSingleton<MyWorkQuery>();
    }
}
