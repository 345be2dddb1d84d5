using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>Formats a statement in the language of the page, the same on the page and in each file.</summary>
internal static class StatementText
{
    private static readonly IReadOnlyList<TermMovementKind> Kinds =
    [
        TermMovementKind.Granted,
        TermMovementKind.Bought,
        TermMovementKind.Drawn,
        TermMovementKind.Lapsed,
    ];

    /// <summary>Returns, for example, "2026-03-01 – 2026-11-29", or "until 2026-11-29" for the whole account.</summary>
    public static string Period(StatementPeriod period) =>
        period.From is { } from
            ? $"{Formats.Date(from)} – {Formats.Date(period.To)}"
            : Formats.Text(AgreementsTexts.StatementUntil, Formats.Date(period.To));

    /// <summary>Returns the balances and the sums of the movements, in the order in which they add up.</summary>
    public static IReadOnlyList<(string Label, Minutes Minutes)> Sums(Statement statement) =>
        [
            (AgreementsTexts.StatementOpening, statement.Opening),
            .. Kinds.Select(kind =>
                (
                    Label: LabelOf(kind),
                    Minutes: TermMovement.IsSubtracted(kind)
                        ? Minutes.Zero - statement.Total(kind)
                        : statement.Total(kind)
                )
            ),
            (AgreementsTexts.StatementClosing, statement.Closing),
        ];

    /// <summary>Returns what a movement was: its kind, its ticket, the day of the work and what it reverses.</summary>
    public static string Movement(LedgerLine line, Statement statement)
    {
        List<string> parts = [HoursText.For(line.Entry.Kind)];
        if (line.Entry.TicketNumber is { } ticket)
        {
            parts.Add(
                $"{Formats.Text(AgreementsTexts.Ticket, ticket)} {statement.TicketSubjects.GetValueOrDefault(ticket)}".TrimEnd()
            );
        }

        parts.AddRange(Notes(line));
        return string.Join(" · ", parts);
    }

    /// <summary>Returns the day of the work if it is another one, and the movement that is reversed.</summary>
    public static IEnumerable<string> Notes(LedgerLine line)
    {
        if (line.Entry.WorkedOn is { } worked && worked != line.Entry.Date)
        {
            yield return Formats.Text(AgreementsTexts.WorkedOn, Formats.Date(worked));
        }

        if (line.ReversedEntry is { } reversed)
        {
            yield return Formats.Text(
                AgreementsTexts.TakesBack,
                HoursText.For(reversed.Kind),
                Formats.Duration(reversed.Minutes),
                Formats.Date(reversed.Date)
            );
        }
    }

    /// <summary>Returns the sentence on what the closing balance contains and when it was calculated.</summary>
    public static string Note(Statement statement) =>
        Formats.Text(
            AgreementsTexts.StatementNote,
            statement.AtEnd.Uncovered,
            Formats.Date(statement.Period.To)
        );

    private static string LabelOf(TermMovementKind kind) =>
        kind switch
        {
            TermMovementKind.Opening => AgreementsTexts.StatementOpening,
            TermMovementKind.Granted => AgreementsTexts.Granted,
            TermMovementKind.Bought => AgreementsTexts.Bought,
            TermMovementKind.Drawn => AgreementsTexts.Drawn,
            TermMovementKind.Lapsed => AgreementsTexts.Lapsed,
        };
}
