namespace Workbench.App.Shell;

/// <summary>The HTTP endpoints of a feature, apart from its pages. Each feature registers its own.</summary>
public interface IFeatureEndpoints
{
    void Map(IEndpointRouteBuilder app);
}
