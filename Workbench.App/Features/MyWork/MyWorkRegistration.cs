namespace Workbench.App.Features.MyWork;

/// <summary>Registers what My work shows.</summary>
public static class MyWorkRegistration
{
    public static IServiceCollection AddMyWork(this IServiceCollection services) =>
        services.AddSingleton<MyWorkQuery>();
}
