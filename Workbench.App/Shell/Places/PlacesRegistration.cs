using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Places;

/// <summary>Registration of parts that features bring to each other's pages.</summary>
public static class PlacesRegistration
{
    public static IServiceCollection AddPart<TComponent>(
        this IServiceCollection services,
        Place where
    )
        where TComponent : IComponent =>
        services.AddSingleton(new PlacedPart(where, typeof(TComponent)));
}
