using Microsoft.Net.Http.Headers;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>
/// Serves the content of attachments. The content is untrusted, so nothing in it may run: only plain images are displayed,
/// everything else is downloaded.
/// </summary>
public static class AttachmentDownloadEndpoints
{
    public static string DownloadLink(int id) => $"attachments/{Formats.Invariant(id)}";

    public static string StagedDownloadLink(int id) =>
        $"attachments/staged/{Formats.Invariant(id)}";

    public static void MapAttachmentDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/attachments/{id:int}", GetAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();
        app.MapGet("/attachments/staged/{id:int}", GetStagedAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();
    }

    public static Task<IResult> GetAsync(
        HttpContext http,
        int id,
        AttachmentsQuery attachments,
        CancellationToken ct
    ) =>
        DownloadAsync(
            http,
            () => attachments.OpenAsync(CurrentPerson.FromPrincipal(http.User), id, ct)
        );

    public static Task<IResult> GetStagedAsync(
        HttpContext http,
        int id,
        StagedFilesQuery staged,
        CancellationToken ct
    ) =>
        DownloadAsync(http, () => staged.OpenAsync(CurrentPerson.FromPrincipal(http.User), id, ct));

    private static async Task<IResult> DownloadAsync(
        HttpContext http,
        Func<Task<FileDownload?>> open
    )
    {
        FileDownload? opened;
        try
        {
            opened = await open();
        }
        catch (AccessDeniedException)
        {
            opened = null;
        }

        if (opened is not { } file)
        {
            return Results.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(
            file.IsDisplayable ? "inline" : "attachment"
        );
        disposition.SetHttpFileName(file.FileName);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=86400";
        return Results.Stream(
            file.Content,
            file.IsDisplayable ? file.ContentType : "application/octet-stream",
            enableRangeProcessing: false
        );
    }
}
