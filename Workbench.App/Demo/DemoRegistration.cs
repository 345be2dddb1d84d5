namespace Workbench.App.Demo;

/// <summary>Registers the demo data.</summary>
public static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoData>();
}
