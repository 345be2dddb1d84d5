namespace Workbench.App.Demo;

/// <summary>Registers the demo data, and makes it in development.</summary>
public static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoData>();

    /// <summary>Fills an empty database; in development only, whatever the settings say.</summary>
    public static async Task MakeDemoAsync(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await app
                .Services.GetRequiredService<DemoData>()
                .MakeAsync(app.Lifetime.ApplicationStopping);
        }
    }
}
