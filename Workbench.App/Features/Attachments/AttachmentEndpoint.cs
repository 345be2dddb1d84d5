using Microsoft.Net.Http.Headers;
using Workbench.App.Shell;
using Workbench.App.Storage;

namespace Workbench.App.Features.Attachments;

/// <summary>
/// Hands out the bytes of an attachment. They came from outside: nothing in them runs, and all but plain pictures are
/// downloaded, never shown.
/// </summary>
public static class AttachmentEndpoint
{
    public static string Link(int id) => $"attachments/{Formats.Invariant(id)}";

    public static string StagedLink(int id) => $"attachments/staged/{Formats.Invariant(id)}";

    public static void MapAttachments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/attachments/{id:int}", GetAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();
        app.MapGet("/attachments/staged/{id:int}", GetStagedAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();
        app.MapUploads();
    }

    public static Task<IResult> GetAsync(
        HttpContext http,
        int id,
        AttachmentsQuery attachments,
        CancellationToken ct
    ) => HandOutAsync(http, () => attachments.OpenAsync(CurrentPerson.FromPrincipal(http.User), id, ct));

    public static Task<IResult> GetStagedAsync(
        HttpContext http,
        int id,
        StagedFilesQuery staged,
        CancellationToken ct
    ) => HandOutAsync(http, () => staged.OpenAsync(CurrentPerson.FromPrincipal(http.User), id, ct));

    private static async Task<IResult> HandOutAsync(HttpContext http, Func<Task<OpenedFile?>> open)
    {
        OpenedFile? opened;
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

        var disposition = new ContentDispositionHeaderValue(file.IsShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=86400";
        return Results.Stream(
            file.Content,
            file.IsShown ? file.ContentType : "application/octet-stream",
            enableRangeProcessing: false
        );
    }
}
