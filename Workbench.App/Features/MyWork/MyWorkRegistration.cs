namespace Workbench.App.Features.MyWork;

/// <summary>Registers the queries of My work.</summary>
public static class MyWorkRegistration
{
    public static IServiceCollection AddMyWork(this IServiceCollection services) =>
        services.AddSingleton<MyWorkQuery>();
}
