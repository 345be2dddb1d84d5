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
    public static string Link(int id) => $"attachments/{Formats.Plain(id)}";

    public static IEndpointConventionBuilder MapAttachments(this IEndpointRouteBuilder app) =>
        app.MapGet("/attachments/{id:int}", GetAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();

    public static async Task<IResult> GetAsync(
        HttpContext http,
        int id,
        AttachmentsQuery attachments,
        CancellationToken ct
    )
    {
        if (await OpenedAsync(http, id, attachments, ct) is not { } opened)
        {
            return Results.NotFound();
        }

        var (attachment, content) = opened;
        var disposition = new ContentDispositionHeaderValue(
            attachment.IsShown ? "inline" : "attachment"
        );
        disposition.SetHttpFileName(attachment.FileName);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=86400";
        return Results.Stream(
            content,
            attachment.IsShown ? attachment.ContentType : "application/octet-stream",
            enableRangeProcessing: false
        );
    }

    private static async Task<OpenedFile?> OpenedAsync(
        HttpContext http,
        int id,
        AttachmentsQuery attachments,
        CancellationToken ct
    )
    {
        try
        {
            return await attachments.OpenAsync(CurrentPerson.Of(http.User), id, ct);
        }
        catch (AccessDeniedException)
        {
            return null;
        }
    }
}
