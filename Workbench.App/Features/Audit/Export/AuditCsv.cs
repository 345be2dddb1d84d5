using System.Globalization;
using CsvHelper;
using Workbench.App.Features.Audit.Overview;

namespace Workbench.App.Features.Audit.Export;

/// <summary>
/// Writes rows of the audit as CSV: UTF-8 with a byte-order mark, which Excel needs, and the names that are stored, as other
/// programs read them. A text that a spreadsheet would take for a formula gets an apostrophe.
/// </summary>
internal static class AuditCsv
{
    private static readonly string[] Columns =
    [
        "id",
        "at",
        "person_id",
        "person",
        "kind",
        "event",
        "outcome",
        "record",
        "ticket",
        "customer",
        "address",
        "session",
        "detail",
        "count",
        "operation",
    ];

    public static void Write(IEnumerable<AuditView.AuditLine> lines, Stream to)
    {
        using var csv = CsvWriter.Create(
            to,
            new CsvWriterOptions { WriteByteOrderMark = true },
            leaveOpen: true
        );
        csv.WriteRecord(Columns);
        foreach (var line in lines)
        {
            csv.WriteRecord(Fields(line));
        }
    }

    private static string[] Fields(AuditView.AuditLine line) =>
        [
            line.Row.Id.ToString(CultureInfo.InvariantCulture),
            line.Row.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            line.Row.ActorId.ToString(CultureInfo.InvariantCulture),
            SafeText(line.Person),
            line.Row.Kind.ToString(),
            line.Row.Command,
            line.Row.Outcome.ToString(),
            SafeText(line.Row.Subject),
            line.Row.TicketNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
            SafeText(line.Customer?.Number),
            SafeText(line.Row.Address),
            line.Row.Session ?? "",
            SafeText(line.Row.Detail),
            line.Row.Count.ToString(CultureInfo.InvariantCulture),
            line.Row.OperationId ?? "",
        ];

    /// <summary>Spreadsheets skip blanks before a formula, and take full-width signs for theirs.</summary>
    private static string SafeText(string? text) =>
        text?.TrimStart()
            is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..]
            ? $"'{text}"
            : text ?? "";
}
