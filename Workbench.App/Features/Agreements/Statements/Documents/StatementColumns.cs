using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>The columns of a movement in a spreadsheet and a CSV file.</summary>
internal static class StatementColumns
{
    public static IReadOnlyList<string> Headings =>
        [
            AgreementsTexts.Date,
            AgreementsTexts.StatementNumber,
            AgreementsTexts.What,
            AgreementsTexts.Source,
            AgreementsTexts.StatementTicket,
            AgreementsTexts.StatementSubject,
            AgreementsTexts.StatementWorkedOn,
            AgreementsTexts.StatementMinutes,
            AgreementsTexts.StatementBalance,
        ];

    public static string SubjectOf(LedgerLine line, Statement statement) =>
        line.Entry.TicketNumber is { } ticket
            ? statement.TicketSubjects.GetValueOrDefault(ticket) ?? ""
            : "";
}
