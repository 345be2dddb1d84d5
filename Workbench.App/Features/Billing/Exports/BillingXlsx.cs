using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>Writes lines as an Excel workbook in the language of the reader, with the sum in the last row.</summary>
internal static class BillingXlsx
{
    public static async Task<byte[]> WriteAsync(
        IReadOnlyList<BilledLine> lines,
        BillingMonth month,
        CancellationToken ct
    )
    {
        using var stream = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(stream, cancellationToken: ct))
        {
            await book.StartWorksheetAsync(month.ToString(), CreateOptions(), ct);
            var styles = CreateStyles(book);
            await book.AddRowAsync(Header(styles.Bold), ct);
            foreach (var line in lines)
            {
                await book.AddRowAsync(Row(line, month, styles), ct);
            }

            await book.AddRowAsync(Sum(lines, styles), ct);
            await book.FinishAsync(ct);
        }

        return stream.ToArray();
    }

    private static WorksheetOptions CreateOptions()
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        double[] widths = [16, 10, 12, 12, 32, 18, 10, 12, 10, 14, 24];
        for (var i = 0; i < widths.Length; i++)
        {
            options.Column(i + 1).Width = widths[i];
        }

        return options;
    }

    private static Styles CreateStyles(Spreadsheet book)
    {
        var bold = new Style();
        bold.Font.Bold = true;
        var amount = new Style { Format = NumberFormat.Custom("#,##0.00") };
        var boldAmount = new Style { Format = NumberFormat.Custom("#,##0.00") };
        boldAmount.Font.Bold = true;
        var day = new Style { Format = NumberFormat.Custom("yyyy-mm-dd") };
        return new(
            book.AddStyle(bold),
            book.AddStyle(amount),
            book.AddStyle(boldAmount),
            book.AddStyle(day)
        );
    }

    private static Cell[] Header(StyleId bold) =>
        [
            new(BillingTexts.Column_Id, bold),
            new(BillingTexts.Column_Month, bold),
            new(BillingTexts.Column_HandOver, bold),
            new(BillingTexts.Column_CustomerNumber, bold),
            new(BillingTexts.Column_Customer, bold),
            new(BillingTexts.Column_Kind, bold),
            new(BillingTexts.Column_Ticket, bold),
            new(BillingTexts.Column_On, bold),
            new(BillingTexts.Column_Minutes, bold),
            new(BillingTexts.Column_AmountSek, bold),
            new(BillingTexts.Column_Reference, bold),
        ];

    private static Cell[] Row(BilledLine line, BillingMonth month, Styles styles) =>
        [
            new(line.Line.Id),
            new((line.HandOver?.Month ?? month).ToString()),
            new(line.HandOver?.No),
            new(line.CustomerNumber),
            new(line.CustomerName),
            new(BillingLineText.Kind(line.Line)),
            new(line.Line.TicketNumber),
            new(line.Line.On.ToDateTime(TimeOnly.MinValue), styles.Day),
            new(line.Line.Minutes),
            new(InSek(line.Line.AmountOre), styles.Amount),
            new(line.Line.Reference),
        ];

    private static Cell[] Sum(IReadOnlyList<BilledLine> lines, Styles styles) =>
        [
            new(BillingTexts.Sum, styles.Bold),
            default,
            default,
            default,
            default,
            default,
            default,
            default,
            new(lines.Sum(l => l.Line.Minutes), styles.Bold),
            new(InSek(lines.Sum(l => l.Line.AmountOre)), styles.BoldAmount),
        ];

    private static decimal InSek(long ore) => ore / 100m;

    private sealed record Styles(StyleId Bold, StyleId Amount, StyleId BoldAmount, StyleId Day);
}
