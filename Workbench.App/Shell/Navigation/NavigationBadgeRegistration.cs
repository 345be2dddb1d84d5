using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Navigation;

/// <summary>Registration of figures in the navigation.</summary>
public static class NavigationBadgeRegistration
{
    public static IServiceCollection AddNavigationBadge<TComponent>(
        this IServiceCollection services,
        string href
    )
        where TComponent : IComponent =>
        services.AddSingleton(new NavigationBadge(href, typeof(TComponent)));
}
