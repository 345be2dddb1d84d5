namespace Workbench.Domain.Agreements;

/// <summary>
/// Why a number of hours is what it is on a day: the rules that made it and the entries that it is the sum of, each with the
/// settings that shaped it.
/// </summary>
/// <param name="SourceNo">The source asked about; null for all of the customer's.</param>
/// <param name="Rules">Numbers of the rules.</param>
/// <param name="Entries">Entries whose minutes, each with its sign, add up to the part that the ledger makes.</param>
/// <param name="Held">What started work holds of it now; holds are no entries (F4).</param>
[Rule("F9")]
public sealed record Why(
    Figure Figure,
    int? SourceNo,
    DateOnly AsOf,
    Minutes Minutes,
    IReadOnlyList<string> Rules,
    IReadOnlyList<LedgerEntry> Entries,
    Minutes Held
)
{
    /// <param name="sourceNo">One source; null for all of them.</param>
    public static Why Of(HoursStatement statement, Figure figure, int? sourceNo = null)
    {
        var ofSource = statement.Entries.Where(e => sourceNo is null || e.SourceNo == sourceNo);
        var entries = ofSource.Where(e => Makes(figure, e.Kind)).ToList();
        return new(
            figure,
            sourceNo,
            statement.AsOf,
            MinutesOf(figure, statement, entries),
            RulesOf(figure),
            entries,
            figure is Figure.Held or Figure.Available ? statement.Held : Minutes.Zero
        );
    }

    private static bool Makes(Figure figure, LedgerEntryKind kind) =>
        figure switch
        {
            Figure.Balance or Figure.Available or Figure.Remaining => kind
                != LedgerEntryKind.CarryOver,
            Figure.Granted => kind == LedgerEntryKind.Grant,
            Figure.Cancelled => kind == LedgerEntryKind.Cancel,
            Figure.Drawn => kind == LedgerEntryKind.Draw,
            Figure.Reversed => kind == LedgerEntryKind.Reverse,
            Figure.Lapsed => kind == LedgerEntryKind.Lapse,
            Figure.Restored => kind == LedgerEntryKind.Restore,
            Figure.Uncovered => kind is LedgerEntryKind.Draw or LedgerEntryKind.Reverse,
            Figure.Held => false,
        };

    private static Minutes MinutesOf(
        Figure figure,
        HoursStatement statement,
        IReadOnlyList<LedgerEntry> entries
    ) =>
        figure switch
        {
            Figure.Available => statement.Available,
            Figure.Held => statement.Held,
            Figure.Uncovered => statement.Uncovered,
            Figure.Balance or Figure.Remaining => new(entries.Sum(e => e.Effect)),
            Figure.Granted
            or Figure.Cancelled
            or Figure.Drawn
            or Figure.Reversed
            or Figure.Lapsed
            or Figure.Restored => new(entries.Sum(e => e.Minutes)),
        };

    private static IReadOnlyList<string> RulesOf(Figure figure) =>
        figure switch
        {
            Figure.Balance or Figure.Remaining => ["A10"],
            Figure.Held => ["F4", "N6"],
            Figure.Available => ["F1", "A3"],
            Figure.Uncovered => ["A9", "F8"],
            Figure.Granted => ["A2", "A4", "A11"],
            Figure.Cancelled => ["A4"],
            Figure.Drawn => ["A7"],
            Figure.Reversed => ["A8", "B4"],
            Figure.Lapsed => ["N1", "A5", "A6", "A8", "S3"],
            Figure.Restored => ["A12", "S3"],
        };
}
