using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Live;
using Workbench.App.Shell.Uploads;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>Takes the files of an import, and hands out the list of what was rejected.</summary>
public static class ImportEndpoint
{
    public static string UploadAddress(Guid session) => $"import/{session}";

    public static string RejectedRowsAddress(Guid session) =>
        $"import/{session}/{RejectedRowsFile.FileName}";

    public static void MapImport(this IEndpointRouteBuilder app)
    {
        app.MapPost("/import/{session:guid}", ReceiveAsync)
            .RequireSameOriginForm(ReceiveImportFile.MaxBytes);
        app.MapGet($"/import/{{session:guid}}/{RejectedRowsFile.FileName}", GetRejectedAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();
    }

    public static Task<IResult> ReceiveAsync(
        HttpContext http,
        Guid session,
        ReceiveImportFile receive,
        CancellationToken ct
    ) =>
        UploadResult.CreateAsync(
            http.Request,
            (name, _) =>
                receive.RunAsync(
                    CurrentPerson.FromPrincipal(http.User),
                    session,
                    name,
                    http.Request.Body,
                    ct
                )
        );

    public static async Task<IResult> GetRejectedAsync(
        HttpContext http,
        Guid session,
        RejectedRowsQuery rejected,
        ReadingRecorder readings,
        CancellationToken ct
    )
    {
        var actor = CurrentPerson.FromPrincipal(http.User);
        try
        {
            if (await rejected.RunAsync(actor, session, ct) is not { } rows)
            {
                return Results.NotFound();
            }

            await readings.RecordAsync(actor, AuditedReading.RejectedRows, "import", null, ct);
            return Results.Stream(rows, "text/csv; charset=utf-8", RejectedRowsFile.FileName);
        }
        catch (AccessDeniedException)
        {
            return Results.NotFound();
        }
    }
}
