using Microsoft.Net.Http.Headers;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Live;
using Workbench.App.Shell;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Reports;

/// <summary>Serves the figures of the delivery page as a file, for the period and the filters that the address states.</summary>
public sealed class ReportEndpoints : IFeatureEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var (extension, type) in new[] { ("csv", Csv), ("xlsx", Xlsx) })
        {
            app.MapGet(
                    $"/delivery/report.{extension}",
                    (
                        HttpContext http,
                        [AsParameters] Parameters parameters,
                        DeliveryQuery query,
                        DeliveryFiguresQuery figures,
                        ReadingRecorder readings,
                        CancellationToken ct
                    ) =>
                        GetAsync(
                            http,
                            parameters.ToSelection(),
                            extension,
                            type,
                            query,
                            figures,
                            readings,
                            ct
                        )
                )
                .RequireAuthorization()
                .ExcludeFromDescription();
        }
    }

    private static async Task<IResult> GetAsync(
        HttpContext http,
        DeliverySelection selection,
        string extension,
        string contentType,
        DeliveryQuery query,
        DeliveryFiguresQuery figuresQuery,
        ReadingRecorder readings,
        CancellationToken ct
    )
    {
        IReadOnlyList<ReportTable> tables;
        DeliveryFiguresView figures;
        var actor = CurrentPerson.FromPrincipal(http.User);
        try
        {
            figures = await figuresQuery.RunAsync(actor, selection, ct);
            tables = ReportTables.ForFiles(
                await query.RunAsync(actor, figures.Selection, ct),
                figures
            );
        }
        catch (AccessDeniedException)
        {
            return Results.NotFound();
        }

        await readings.RecordAsync(
            actor,
            AuditedReading.DeliveryReport,
            "",
            $"{extension} {figures.Period.From:yyyy-MM-dd}–{figures.Period.To:yyyy-MM-dd}",
            ct
        );
        var content = new MemoryStream();
        if (string.Equals(extension, "csv", StringComparison.Ordinal))
        {
            ReportFiles.WriteCsv(tables, content);
        }
        else
        {
            await ReportFiles.WriteSheetsAsync(tables, content, ct);
        }

        content.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        var (from, to) = (Formats.Date(figures.Period.From), Formats.Date(figures.Period.To));
        disposition.SetHttpFileName($"{DeliveryTexts.Report_FileName}-{from}-{to}.{extension}");
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        return Results.Stream(content, contentType);
    }

    /// <summary>The parameters of the address.</summary>
    public sealed record Parameters(
        string? Period,
        string? From,
        string? To,
        string? Technician,
        string? Size,
        string? Kind,
        string? Customer
    )
    {
        public DeliverySelection ToSelection() =>
            DeliverySelection.Parse(Period, From, To, Technician, Size, Kind, Customer);
    }
}
