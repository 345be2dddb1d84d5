using System.Globalization;
using CsvHelper;
using Workbench.Domain;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>
/// Writes lines as CSV: UTF-8 with a byte-order mark, which Excel needs; commas, points in amounts, the names of the columns as
/// other programs read them. A text that a spreadsheet would take for a formula gets an apostrophe.
/// </summary>
internal static class BillingCsv
{
    private static readonly string[] Columns =
    [
        "id",
        "month",
        "hand_over",
        "customer",
        "customer_name",
        "kind",
        "ticket",
        "on",
        "minutes",
        "amount",
        "currency",
        "handed_over_at",
        "reference",
    ];

    public static byte[] Write(IEnumerable<BilledLine> lines, string month)
    {
        using var stream = new MemoryStream();
        using (
            var csv = CsvWriter.Create(
                stream,
                new CsvWriterOptions { WriteByteOrderMark = true },
                leaveOpen: true
            )
        )
        {
            csv.WriteRecord(Columns);
            foreach (var line in lines)
            {
                csv.WriteRecord(Fields(line, month));
            }
        }

        return stream.ToArray();
    }

    private static string[] Fields(BilledLine line, string month) =>
        [
            line.Line.Id,
            line.HandOver?.Month.ToString() ?? month,
            line.HandOver?.No.ToString(CultureInfo.InvariantCulture) ?? "",
            SafeText(line.CustomerNumber),
            SafeText(line.CustomerName),
            BillingLineNames.Kind(line.Line),
            line.Line.TicketNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
            line.Line.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            line.Line.Minutes.ToString(CultureInfo.InvariantCulture),
            BillingLineNames.Amount(new Money(line.Line.AmountOre)),
            "SEK",
            line.HandOver?.HandedOverAt.ToString("O", CultureInfo.InvariantCulture) ?? "",
            SafeText(line.Line.Reference),
        ];

    private static string SafeText(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
}
