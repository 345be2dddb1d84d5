using System.Globalization;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>Writes a statement as a tagged PDF in the current language.</summary>
internal static class StatementPdf
{
    public static void Write(Statement statement, Stream to) =>
        PdfDocumentWriter.Write(
            new(
                AgreementsTexts.StatementTitle,
                $"{statement.Customer.Number} {statement.Customer.Name} · {StatementText.Period(statement.Period)}",
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
                [
                    .. StatementText
                        .Sums(statement)
                        .Select(s => (s.Label, Formats.Duration(s.Minutes.Value))),
                ],
                [Movements(statement), Sources(statement)],
                StatementText.Note(statement),
                AgreementsTexts.StatementPageNumber
            ),
            to
        );

    private static DocumentTable Movements(Statement statement) =>
        new(
            AgreementsTexts.StatementMovements,
            [
                new(AgreementsTexts.Date, 12),
                new(AgreementsTexts.What, 40),
                new(AgreementsTexts.Source, 21),
                new(AgreementsTexts.Minutes, 13, IsNumber: true),
                new(AgreementsTexts.Balance, 14, IsNumber: true),
            ],
            [
                .. statement.Lines.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            Formats.Date(l.Entry.Date),
                            StatementText.Movement(l, statement),
                            HoursText.For(l.Source),
                            HoursText.SignedTime(l.Entry),
                            Formats.Duration(l.Balance.Value),
                        ]
                ),
            ]
        );

    private static DocumentTable Sources(Statement statement) =>
        new(
            Formats.Text(AgreementsTexts.StatementSources, Formats.Date(statement.Period.To)),
            [
                new(AgreementsTexts.Source, 34),
                new(AgreementsTexts.Lapses, 14),
                new(AgreementsTexts.Granted, 13, IsNumber: true),
                new(AgreementsTexts.Drawn, 13, IsNumber: true),
                new(AgreementsTexts.Lapsed, 13, IsNumber: true),
                new(AgreementsTexts.Left, 13, IsNumber: true),
            ],
            [
                .. statement
                    .AtEnd.Sources.Where(s => IsShown(s, statement.Period))
                    .Select(s =>
                        (IReadOnlyList<string>)
                            [
                                HoursText.For(s),
                                s.LapsesOn is { } on ? Formats.Date(on) : AgreementsTexts.Never,
                                Formats.Duration(s.Granted - s.Cancelled),
                                Formats.Duration(s.Drawn - s.Reversed),
                                Formats.Duration(s.Lapsed - s.Restored),
                                Formats.Duration(s.Remaining),
                            ]
                    ),
            ]
        );

    /// <summary>Leaves out the sources that were used up or lapsed before the period.</summary>
    private static bool IsShown(HoursSourceSummary source, StatementPeriod period) =>
        source.Remaining > 0 || !(source.LapsesOn < period.From);
}
