using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>
/// Why a number of hours is what it is on a day: the rules that made it and the entries that it is the sum of, each with the
/// settings that shaped it.
/// </summary>
/// <param name="SourceNo">The source asked about; null for all of the customer's.</param>
/// <param name="Rules">Numbers of the rules.</param>
/// <param name="Entries">Entries whose minutes, each with its sign, add up to the part that the ledger makes.</param>
/// <param name="Held">What started work holds of it now; holds are no entries (F4).</param>
[Rule("F9", Decides = true)]
public sealed record HoursExplanation(
    HoursFigure Figure,
    int? SourceNo,
    DateOnly AsOf,
    Minutes Minutes,
    IReadOnlyList<string> Rules,
    IReadOnlyList<LedgerEntry> Entries,
    Minutes Held
)
{
    /// <param name="sourceNo">One source; null for all of them.</param>
    public static HoursExplanation Create(
        HoursStatement statement,
        HoursFigure hoursFigure,
        int? sourceNo = null
    )
    {
        var ofSource = statement.Entries.Where(e => sourceNo is null || e.SourceNo == sourceNo);
        var entries = ofSource.Where(e => IsPartOf(hoursFigure, e.Kind)).ToList();
        return new(
            hoursFigure,
            sourceNo,
            statement.AsOf,
            MinutesOf(hoursFigure, statement, entries),
            RulesOf(hoursFigure),
            entries,
            hoursFigure is HoursFigure.Held or HoursFigure.Available ? statement.Held : Minutes.Zero
        );
    }

    private static bool IsPartOf(HoursFigure hoursFigure, LedgerEntryKind kind) =>
        hoursFigure switch
        {
            HoursFigure.Balance or HoursFigure.Available or HoursFigure.Remaining => kind
                != LedgerEntryKind.CarryOver,
            HoursFigure.Granted => kind == LedgerEntryKind.Grant,
            HoursFigure.Cancelled => kind == LedgerEntryKind.Cancel,
            HoursFigure.Drawn => kind == LedgerEntryKind.Draw,
            HoursFigure.Reversed => kind == LedgerEntryKind.Reverse,
            HoursFigure.Lapsed => kind == LedgerEntryKind.Lapse,
            HoursFigure.Restored => kind == LedgerEntryKind.Restore,
            HoursFigure.Uncovered => kind is LedgerEntryKind.Draw or LedgerEntryKind.Reverse,
            HoursFigure.Held => false,
        };

    private static Minutes MinutesOf(
        HoursFigure hoursFigure,
        HoursStatement statement,
        IReadOnlyList<LedgerEntry> entries
    ) =>
        hoursFigure switch
        {
            HoursFigure.Available => statement.Available,
            HoursFigure.Held => statement.Held,
            HoursFigure.Uncovered => statement.Uncovered,
            HoursFigure.Balance or HoursFigure.Remaining => new(entries.Sum(e => e.SignedMinutes)),
            HoursFigure.Granted
            or HoursFigure.Cancelled
            or HoursFigure.Drawn
            or HoursFigure.Reversed
            or HoursFigure.Lapsed
            or HoursFigure.Restored => new(entries.Sum(e => e.Minutes)),
        };

    private static IReadOnlyList<string> RulesOf(HoursFigure hoursFigure) =>
        hoursFigure switch
        {
            HoursFigure.Balance or HoursFigure.Remaining => ["A10"],
            HoursFigure.Held => ["F4", "N6"],
            HoursFigure.Available => ["F1", "A3"],
            HoursFigure.Uncovered => ["A9", "F8"],
            HoursFigure.Granted => ["A2", "A4", "A11"],
            HoursFigure.Cancelled => ["A4"],
            HoursFigure.Drawn => ["A7"],
            HoursFigure.Reversed => ["A8", "B4"],
            HoursFigure.Lapsed => ["N1", "A5", "A6", "A8", "S3"],
            HoursFigure.Restored => ["A12", "S3"],
        };
}
