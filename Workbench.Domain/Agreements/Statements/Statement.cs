using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>
/// A customer's hours in a period: the opening balance, every movement, and the closing balance. Page, PDF, spreadsheet, CSV and JSON
/// are written from this one record. Opening + movements = closing, which is the balance of the last day (A10).
/// </summary>
/// <param name="Opening">The balance before the first day.</param>
/// <param name="Lines">The movements by date and number, each with the balance after it.</param>
/// <param name="AtEnd">The hours as of the last day of the period.</param>
public sealed record Statement(
    StatementPeriod Period,
    Minutes Opening,
    IReadOnlyList<LedgerLine> Lines,
    HoursStatement AtEnd
)
{
    public Customer Customer => AtEnd.Customer;

    public Minutes Closing => AtEnd.Balance;

    /// <summary>The subject of each ticket that the movements name.</summary>
    public IReadOnlyDictionary<int, string> TicketSubjects { get; init; } =
        new Dictionary<int, string>();

    /// <param name="atEnd">The hours as of the last day of the period.</param>
    [Rule("A10")]
    public static Statement Create(HoursStatement atEnd, StatementPeriod period)
    {
        var lines = LedgerLine.FromStatement(atEnd);
        return new(
            period,
            lines.LastOrDefault(l => l.Entry.Date < period.From)?.Balance ?? Minutes.Zero,
            [.. lines.Where(l => period.Contains(l.Entry.Date))],
            atEnd
        );
    }

    /// <summary>
    /// Returns the sum of one kind of movement, so that opening + granted + bought − drawn − lapsed = closing. What was cancelled,
    /// reversed or restored is subtracted from its kind.
    /// </summary>
    public Minutes Total(TermMovementKind kind)
    {
        var sum = Lines.Where(l => KindOf(l) == kind).Sum(l => l.Entry.SignedMinutes);
        return new(TermMovement.IsSubtracted(kind) ? -sum : sum);
    }

    private static TermMovementKind? KindOf(LedgerLine line) =>
        line.Entry.Kind switch
        {
            LedgerEntryKind.Grant or LedgerEntryKind.Cancel => line.Source.Kind
            == HoursSourceKind.RefillCard
                ? TermMovementKind.Bought
                : TermMovementKind.Granted,
            LedgerEntryKind.Draw or LedgerEntryKind.Reverse => TermMovementKind.Drawn,
            LedgerEntryKind.Lapse or LedgerEntryKind.Restore => TermMovementKind.Lapsed,
            LedgerEntryKind.CarryOver => null,
        };
}
