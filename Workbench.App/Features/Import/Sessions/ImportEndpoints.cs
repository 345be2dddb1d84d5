using Workbench.App.Shell;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>Maps the upload of an import's files and the download of its rejected rows.</summary>
internal sealed class ImportEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app) => app.MapImport();
}
