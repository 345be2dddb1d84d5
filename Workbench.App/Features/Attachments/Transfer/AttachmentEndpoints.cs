using Workbench.App.Shell;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>Maps the download and the upload of attachments.</summary>
internal sealed class AttachmentEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapAttachmentDownloads();
        app.MapAttachmentUploads();
    }
}
