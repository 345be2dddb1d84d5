using Microsoft.Net.Http.Headers;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>Serves the files of a month and of a hand-over as downloads.</summary>
internal sealed class BillingEndpoints : IFeatureEndpoints
{
    public static string MonthLink(BillingMonth month, BillingFileFormat format) =>
        $"billing/months/{month}/{format}";

    public static string HandOverLink(int no, BillingFileFormat format) =>
        $"billing/hand-overs/{Formats.Invariant(no)}/{format}";

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/billing/months/{month}/{format}", GetMonthAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();
        app.MapGet("/billing/hand-overs/{no:int}/{format}", GetHandOverAsync)
            .RequireAuthorization()
            .ExcludeFromDescription();
    }

    /// <summary>A month has lines that are not handed over, which must not reach the books: so it has no bookkeeping file.</summary>
    public static Task<IResult> GetMonthAsync(
        HttpContext http,
        string month,
        string format,
        BilledLinesQuery query,
        BillingSettingsProvider settings,
        TimeProvider time,
        ReadingRecorder readings,
        CancellationToken ct
    ) =>
        BillingMonth.Parse(month) is { } parsed
        && ParseFormat(format) is { } wanted and not BillingFileFormat.Sie
            ? DownloadAsync(
                http,
                readings,
                $"month {parsed}",
                async () =>
                    await BillingFile.CreateAsync(
                        wanted,
                        parsed,
                        time.GetUtcNow().UtcDateTime,
                        await query.OfMonthAsync(
                            CurrentPerson.FromPrincipal(http.User),
                            parsed,
                            ct
                        ),
                        settings.Current,
                        ct
                    )
            )
            : Task.FromResult(Results.NotFound());

    public static Task<IResult> GetHandOverAsync(
        HttpContext http,
        int no,
        string format,
        BilledLinesQuery query,
        BillingSettingsProvider settings,
        ReadingRecorder readings,
        CancellationToken ct
    ) =>
        ParseFormat(format) is { } wanted
            ? DownloadAsync(
                http,
                readings,
                $"hand-over {Formats.Invariant(no)}",
                async () =>
                    await query.OfHandOverAsync(CurrentPerson.FromPrincipal(http.User), no, ct)
                        is [{ HandOver: { } handOver }, ..] lines
                        ? await BillingFile.CreateAsync(
                            wanted,
                            handOver,
                            lines,
                            settings.Current,
                            ct
                        )
                        : null
            )
            : Task.FromResult(Results.NotFound());

    private static async Task<IResult> DownloadAsync(
        HttpContext http,
        ReadingRecorder readings,
        string subject,
        Func<Task<BillingFile?>> create
    )
    {
        BillingFile? created;
        try
        {
            created = await create();
        }
        catch (AccessDeniedException)
        {
            created = null;
        }

        if (created is not { } file)
        {
            return Results.NotFound();
        }

        await readings.RecordAsync(
            CurrentPerson.FromPrincipal(http.User),
            AuditedReading.BillingFile,
            subject,
            Path.GetExtension(file.Name),
            http.RequestAborted
        );
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        return Results.Bytes(file.Content, file.ContentType);
    }

    private static BillingFileFormat? ParseFormat(string text) =>
        Enum.GetValues<BillingFileFormat>()
            .Where(f => string.Equals(f.ToString(), text, StringComparison.OrdinalIgnoreCase))
            .Select(f => (BillingFileFormat?)f)
            .FirstOrDefault();
}
