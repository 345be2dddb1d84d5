using Workbench.App.Features.ProductReports.Decisions;

namespace Workbench.App.Features.ProductReports;

/// <summary>Registers what is done with reports to the product group.</summary>
public static class ProductReportsRegistration
{
    public static IServiceCollection AddProductReports(this IServiceCollection services) =>
        services
            .AddSingleton<JoinProductReport>()
            .AddSingleton<PlanProductReport>()
            .AddSingleton<ShipProductReport>()
            .AddSingleton<DeclineProductReport>()
            .AddSingleton<ProductReportsQuery>();
}
