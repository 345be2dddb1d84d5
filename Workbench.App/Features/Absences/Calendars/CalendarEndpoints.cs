using Workbench.App.Live;
using Workbench.App.Shell;
using Workbench.App.Shell.Uploads;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Maps the upload of a calendar file.</summary>
internal sealed class CalendarEndpoints : IFeatureEndpoints
{
    public static string UploadAddress(Guid fileId) => $"absences/calendar/{fileId}";

    public void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/absences/calendar/{fileId:guid}", ReceiveAsync)
            .RequireSameOriginForm(CalendarFileParser.MaxBytes);

    private static Task<IResult> ReceiveAsync(
        HttpContext http,
        Guid fileId,
        ReceiveCalendarFile receive,
        CancellationToken ct
    ) =>
        UploadResult.CreateAsync(
            http.Request,
            (name, _) =>
                receive.RunAsync(
                    CurrentPerson.FromPrincipal(http.User),
                    fileId,
                    name,
                    http.Request.Body,
                    ct
                )
        );
}
