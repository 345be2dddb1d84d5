using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>
/// Writes a statement as a spreadsheet (XLSX) in the current language: one sheet with the sums, one with the movements. Times are
/// whole minutes, so that they can be added up.
/// </summary>
internal static class StatementSheet
{
    private static readonly double[] Widths = [12, 8, 18, 28, 10, 48, 14, 12, 12];

    public static async Task WriteAsync(Statement statement, Stream to, CancellationToken ct)
    {
        await using var sheets = await Spreadsheet.CreateNewAsync(to, cancellationToken: ct);
        var heading = sheets.AddStyle(new Style { Font = new() { Bold = true } });
        var date = sheets.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        await WriteSumsAsync(sheets, statement, heading, ct);
        await WriteMovementsAsync(sheets, statement, heading, date, ct);
        await sheets.FinishAsync(ct);
    }

    private static async Task WriteSumsAsync(
        Spreadsheet sheets,
        Statement statement,
        StyleId heading,
        CancellationToken ct
    )
    {
        var options = new WorksheetOptions();
        options.Column(1).Width = 32;
        options.Column(2).Width = 28;
        await sheets.StartWorksheetAsync(AgreementsTexts.StatementSumSheet, options, ct);
        await sheets.AddRowAsync([new Cell(AgreementsTexts.StatementTitle, heading)], ct);
        await sheets.AddRowAsync(
            [new Cell(statement.Customer.Number), new Cell(statement.Customer.Name)],
            ct
        );
        await sheets.AddRowAsync(
            [
                new Cell(AgreementsTexts.StatementPeriod),
                new Cell(StatementText.Period(statement.Period)),
            ],
            ct
        );
        await sheets.AddRowAsync(
            [new Cell(""), new Cell(AgreementsTexts.StatementMinutes, heading)],
            ct
        );
        foreach (var (label, minutes) in StatementText.Sums(statement))
        {
            await sheets.AddRowAsync([new Cell(label), new Cell(minutes.Value)], ct);
        }
    }

    private static async Task WriteMovementsAsync(
        Spreadsheet sheets,
        Statement statement,
        StyleId heading,
        StyleId date,
        CancellationToken ct
    )
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        foreach (var (i, width) in Widths.Index())
        {
            options.Column(i + 1).Width = width;
        }

        await sheets.StartWorksheetAsync(AgreementsTexts.StatementMovements, options, ct);
        await sheets.AddRowAsync(
            [.. StatementColumns.Headings.Select(h => new Cell(h, heading))],
            ct
        );
        foreach (var line in statement.Lines)
        {
            var entry = line.Entry;
            await sheets.AddRowAsync(
                [
                    DateCell(entry.Date, date),
                    new Cell(entry.No),
                    new Cell(HoursText.For(entry.Kind)),
                    new Cell(HoursText.For(line.Source)),
                    new Cell(entry.TicketNumber),
                    new Cell(StatementColumns.SubjectOf(line, statement)),
                    DateCell(entry.WorkedOn, date),
                    new Cell(entry.SignedMinutes),
                    new Cell(line.Balance.Value),
                ],
                ct
            );
        }
    }

    private static Cell DateCell(DateOnly? day, StyleId style) =>
        new(day?.ToDateTime(TimeOnly.MinValue), style);
}
