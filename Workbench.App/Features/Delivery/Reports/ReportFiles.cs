using System.Globalization;
using CsvHelper;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Workbench.App.Shell.Language;

namespace Workbench.App.Features.Delivery.Reports;

/// <summary>
/// Writes the tables of the report in the current language: as CSV, one after the other as a spreadsheet opens it, or as XLSX, one
/// sheet each.
/// </summary>
public static class ReportFiles
{
    private const int MaxSheetName = 31;
    private const double FirstWidth = 28;

    public static void WriteCsv(IEnumerable<ReportTable> tables, Stream to)
    {
        using var text = new StreamWriter(to, new System.Text.UTF8Encoding(true), leaveOpen: true);
        using var file = CsvWriter.Create(
            text,
            new CsvWriterOptions
            {
                Separator = Languages.IsCurrent(Languages.Swedish) ? ';' : ',',
                Injection = CsvInjection.Escape,
                ValidateFieldCount = false,
            },
            leaveOpen: true
        );
        foreach (var table in tables)
        {
            file.WriteRecord([table.Name]);
            file.WriteRecord([.. table.Headings]);
            foreach (var row in table.Rows)
            {
                WriteRow(file, row);
            }

            file.WriteRecord([""]);
        }
    }

    public static async Task WriteSheetsAsync(
        IEnumerable<ReportTable> tables,
        Stream to,
        CancellationToken ct
    )
    {
        await using var sheets = await Spreadsheet.CreateNewAsync(to, cancellationToken: ct);
        var heading = sheets.AddStyle(new Style { Font = new() { Bold = true } });
        foreach (var table in tables)
        {
            var options = new WorksheetOptions { FrozenRows = 1 };
            options.Column(1).Width = FirstWidth;
            await sheets.StartWorksheetAsync(SheetName(table.Name), options, ct);
            await sheets.AddRowAsync([.. table.Headings.Select(h => new Cell(h, heading))], ct);
            foreach (var row in table.Rows)
            {
                await sheets.AddRowAsync([.. row.Select(ToCell)], ct);
            }
        }

        await sheets.FinishAsync(ct);
    }

    private static void WriteRow(CsvWriter file, IReadOnlyList<object?> row)
    {
        foreach (var value in row)
        {
            if (value is string or null)
            {
                file.WriteField(value as string ?? "");
            }
            else
            {
                // A number and not a text: a minus is no formula.
                file.WriteField(
                    Convert.ToInt64(value, CultureInfo.InvariantCulture),
                    "",
                    CultureInfo.InvariantCulture
                );
            }
        }

        file.EndRecord();
    }

    private static Cell ToCell(object? value) =>
        value switch
        {
            null => new Cell(""),
            string text => new Cell(text),
            _ => new Cell(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };

    private static string SheetName(string name) =>
        name.Length <= MaxSheetName ? name : name[..MaxSheetName];
}
