using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>Writes a statement as a file in the current language.</summary>
public static class StatementFile
{
    /// <summary>Laying out the pages takes a processor: at most one PDF at a time, so that pages stay quick.</summary>
    private static readonly SemaphoreSlim OnePdf = new(1);

    public static async Task WriteAsync(
        Statement statement,
        StatementFormat format,
        Stream to,
        CancellationToken ct
    )
    {
        switch (format)
        {
            case StatementFormat.Pdf:
                await WritePdfAsync(statement, to, ct);
                break;
            case StatementFormat.Xlsx:
                await StatementSheet.WriteAsync(statement, to, ct);
                break;
            case StatementFormat.Csv:
                StatementCsv.Write(statement, to);
                break;
            case StatementFormat.Json:
                await StatementJson.WriteAsync(statement, to, ct);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, message: null);
        }
    }

    public static string ContentTypeOf(StatementFormat format) =>
        format switch
        {
            StatementFormat.Pdf => "application/pdf",
            StatementFormat.Xlsx =>
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            StatementFormat.Csv => "text/csv; charset=utf-8",
            StatementFormat.Json => "application/json; charset=utf-8",
        };

    /// <summary>Returns the ending of a file's name and of its address, such as ".pdf".</summary>
    public static string ExtensionOf(StatementFormat format) =>
        format switch
        {
            StatementFormat.Pdf => ".pdf",
            StatementFormat.Xlsx => ".xlsx",
            StatementFormat.Csv => ".csv",
            StatementFormat.Json => ".json",
        };

    /// <summary>Returns, for example, "statement-1001-2026-11-29.pdf".</summary>
    public static string NameOf(Statement statement, StatementFormat format) =>
        $"{AgreementsTexts.StatementFileName}-{statement.Customer.Number}-{Formats.Date(statement.Period.To)}{ExtensionOf(format)}";

    /// <summary>Returns the culture of a language, "sv" or "en".</summary>
    public static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(
            string.Equals(language, "sv", StringComparison.Ordinal)
                ? Languages.Swedish
                : Languages.English
        );

    private static async Task WritePdfAsync(Statement statement, Stream to, CancellationToken ct)
    {
        await OnePdf.WaitAsync(ct);
        try
        {
            StatementPdf.Write(statement, to);
        }
        finally
        {
            OnePdf.Release();
        }
    }
}
