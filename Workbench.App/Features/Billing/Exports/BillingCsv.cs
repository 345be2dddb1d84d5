using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Workbench.Domain;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>
/// Writes lines as CSV: UTF-8 with a byte-order mark, which Excel needs; commas, points in amounts, the names of the columns as
/// other programs read them. A text that a spreadsheet would take for a formula gets an apostrophe.
/// </summary>
internal static class BillingCsv
{
    public static byte[] Write(IEnumerable<BilledLine> lines, string month)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            string[] header =
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
            ];
            WriteRow(csv, header);
            foreach (var line in lines)
            {
                WriteRow(csv, Fields(line, month));
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
        ];

    private static string SafeText(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;

    private static void WriteRow(CsvWriter csv, string[] fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}
