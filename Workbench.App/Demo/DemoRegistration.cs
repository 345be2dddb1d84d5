namespace Workbench.App.Demo;

/// <summary>Registers the demo data, and makes it in development.</summary>
public static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoDataSeeder>();

    /// <summary>Fills an empty database; in development only, whatever the settings say.</summary>
    public static async Task SeedDemoDataAsync(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await app
                .Services.GetRequiredService<DemoDataSeeder>()
                .SeedAsync(app.Lifetime.ApplicationStopping);
        }
    }
}
