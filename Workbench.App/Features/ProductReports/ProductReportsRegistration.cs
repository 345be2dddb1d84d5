using Workbench.App.Features.ProductReports.Decisions;

namespace Workbench.App.Features.ProductReports;

/// <summary>Registers the product report use cases.</summary>
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
