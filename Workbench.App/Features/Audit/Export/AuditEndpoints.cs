using Microsoft.Net.Http.Headers;
using Workbench.App.Commands;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Live;
using Workbench.App.Shell;

namespace Workbench.App.Features.Audit.Export;

/// <summary>Serves the audit as a file, for the filters that the address states.</summary>
public sealed class AuditEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app) =>
        app.MapGet(
                $"/{AuditFilter.FilePath}",
                (
                    HttpContext http,
                    [AsParameters] Parameters parameters,
                    AuditQuery query,
                    CancellationToken ct
                ) => GetAsync(http, parameters.ToFilter(), query, ct)
            )
            .RequireAuthorization()
            .ExcludeFromDescription();

    public static async Task<IResult> GetAsync(
        HttpContext http,
        AuditFilter filter,
        AuditQuery query,
        CancellationToken ct
    )
    {
        IReadOnlyList<AuditView.AuditLine> lines;
        try
        {
            var actor = CurrentPerson.FromPrincipal(http.User);
            lines = await query.RunForFileAsync(actor, filter, ct);
        }
        catch (AccessDeniedException)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        AuditCsv.Write(lines, content);
        content.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{AuditTexts.FileName}.csv");
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        return Results.Stream(content, "text/csv; charset=utf-8");
    }

    /// <summary>The parameters of the address.</summary>
    public sealed record Parameters(
        string? Person,
        string? Customer,
        string? Ticket,
        string? Kind,
        string? From,
        string? To
    )
    {
        public AuditFilter ToFilter() =>
            AuditFilter.Parse(Person, Customer, Ticket, Kind, From, To, after: null);
    }
}
