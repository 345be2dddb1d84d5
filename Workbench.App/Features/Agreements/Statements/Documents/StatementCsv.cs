using System.Globalization;
using CsvHelper;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>
/// Writes a statement as CSV in the current language, as a spreadsheet opens it: with a byte-order mark, and with semicolons in
/// Swedish. The first row is the opening balance, the last one the closing balance. A text that a spreadsheet would run as a formula
/// gets an apostrophe in front.
/// </summary>
internal static class StatementCsv
{
    public static void Write(Statement statement, Stream to)
    {
        using var text = new StreamWriter(to, new System.Text.UTF8Encoding(true), leaveOpen: true);
        using var file = CsvWriter.Create(
            text,
            new CsvWriterOptions
            {
                Separator = Languages.IsCurrent(Languages.Swedish) ? ';' : ',',
                Injection = CsvInjection.Escape,
            },
            leaveOpen: true
        );
        file.WriteRecord([.. StatementColumns.Headings]);
        WriteBalance(
            file,
            statement.Period.From,
            AgreementsTexts.StatementOpening,
            statement.Opening
        );
        foreach (var line in statement.Lines)
        {
            Write(file, line, statement);
        }

        WriteBalance(
            file,
            statement.Period.To,
            AgreementsTexts.StatementClosing,
            statement.Closing
        );
    }

    private static void Write(CsvWriter file, LedgerLine line, Statement statement)
    {
        var entry = line.Entry;
        file.WriteField(Formats.Date(entry.Date));
        file.WriteField(entry.No, "", CultureInfo.InvariantCulture);
        file.WriteField(HoursText.For(entry.Kind));
        file.WriteField(HoursText.For(line.Source));
        file.WriteField(entry.TicketNumber?.ToString(CultureInfo.InvariantCulture) ?? "");
        file.WriteField(StatementColumns.SubjectOf(line, statement));
        file.WriteField(entry.WorkedOn is { } worked ? Formats.Date(worked) : "");
        // A number and not a text: a minus is no formula.
        file.WriteField(entry.SignedMinutes, "", CultureInfo.InvariantCulture);
        file.WriteField(line.Balance.Value, "", CultureInfo.InvariantCulture);
        file.EndRecord();
    }

    private static void WriteBalance(CsvWriter file, DateOnly? on, string label, Minutes balance) =>
        file.WriteRecord([
            on is { } day ? Formats.Date(day) : "",
            "",
            label,
            "",
            "",
            "",
            "",
            "",
            Formats.Invariant(balance.Value),
        ]);
}
