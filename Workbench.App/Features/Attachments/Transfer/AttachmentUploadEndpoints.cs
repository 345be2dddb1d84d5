using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Uploads;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>Receives uploads for an existing ticket or for one that is being written.</summary>
public static class AttachmentUploadEndpoints
{
    public static string TicketUploadUrl(int number) =>
        $"attachments/ticket/{Formats.Invariant(number)}";

    public static string DraftUploadUrl(Guid draft) => $"attachments/draft/{draft}";

    public static void MapAttachmentUploads(this IEndpointRouteBuilder app)
    {
        app.MapPost("/attachments/ticket/{number:int}", AttachAsync)
            .RequireSameOriginForm(Attachment.MaxBytes);
        app.MapPost("/attachments/draft/{draft:guid}", StageAsync)
            .RequireSameOriginForm(Attachment.MaxBytes);
    }

    public static Task<IResult> AttachAsync(
        HttpContext http,
        int number,
        AttachFile attach,
        CancellationToken ct
    ) =>
        UploadResult.CreateAsync(
            http.Request,
            (name, operation) =>
                attach.RunAsync(
                    CurrentPerson.FromPrincipal(http.User),
                    number,
                    name,
                    http.Request.Body,
                    operation,
                    ct
                )
        );

    public static Task<IResult> StageAsync(
        HttpContext http,
        Guid draft,
        StageFile stage,
        CancellationToken ct
    ) =>
        UploadResult.CreateAsync(
            http.Request,
            (name, operation) =>
                stage.RunAsync(
                    CurrentPerson.FromPrincipal(http.User),
                    draft,
                    name,
                    http.Request.Body,
                    operation,
                    ct
                )
        );
}
