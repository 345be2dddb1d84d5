using Microsoft.Net.Http.Headers;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Live;
using Workbench.App.Shell;
using Workbench.App.Shell.Language;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>Serves a customer's statement as a file: PDF, XLSX, CSV or JSON, for the days that the address states.</summary>
public sealed class StatementEndpoints : IFeatureEndpoints
{
    /// <summary>Returns the address of a file, relative to the base address.</summary>
    public static string Link(
        string customerNumber,
        StatementSelection selection,
        StatementFormat format,
        string language
    ) =>
        $"customers/{Uri.EscapeDataString(customerNumber)}/statement{StatementFile.ExtensionOf(format)}{selection.ToQuery(language)}";

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var format in Enum.GetValues<StatementFormat>())
        {
            app.MapGet(
                    $"/customers/{{number}}/statement{StatementFile.ExtensionOf(format)}",
                    (
                        HttpContext http,
                        string number,
                        string? term,
                        string? from,
                        string? to,
                        string? language,
                        StatementQuery statements,
                        ReadingRecorder readings,
                        CancellationToken ct
                    ) =>
                        GetAsync(
                            http,
                            number,
                            StatementSelection.Parse(term, from, to),
                            format,
                            Languages.Find(language),
                            statements,
                            readings,
                            ct
                        )
                )
                .RequireAuthorization()
                .ExcludeFromDescription();
        }
    }

    /// <param name="language">The language of the file; null for that of the page.</param>
    public static async Task<IResult> GetAsync(
        HttpContext http,
        string number,
        StatementSelection selection,
        StatementFormat format,
        string? language,
        StatementQuery statements,
        ReadingRecorder readings,
        CancellationToken ct
    )
    {
        StatementView? view;
        var actor = CurrentPerson.FromPrincipal(http.User);
        try
        {
            view = await statements.RunForPeriodAsync(
                actor,
                // Routing keeps an encoded slash, as in a customer number that contains one.
                number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase),
                selection,
                ct
            );
        }
        catch (AccessDeniedException)
        {
            view = null;
        }

        if (view is null)
        {
            return Results.NotFound();
        }

        var period = view.Statement.Period;
        await readings.RecordAsync(
            actor,
            AuditedReading.Statement,
            $"customer {view.Statement.Customer.Id}",
            $"{format} {period.From:yyyy-MM-dd}–{period.To:yyyy-MM-dd}",
            ct
        );

        using var texts = TextLanguage.Use(language);
        var content = new MemoryStream();
        await StatementFile.WriteAsync(view.Statement, format, content, ct);
        content.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(StatementFile.NameOf(view.Statement, format));
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        return Results.Stream(content, StatementFile.ContentTypeOf(format));
    }
}
