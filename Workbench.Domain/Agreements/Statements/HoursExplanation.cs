using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>
/// Explains one figure of hours as of a day: the rules and the ledger entries behind it, each with the settings that decided it
/// (F9).
/// </summary>
/// <param name="SourceNo">The source explained; null for all of the customer's sources.</param>
/// <param name="Rules">Numbers of the rules behind the figure.</param>
/// <param name="Entries">Entries whose signed minutes add up to the part of the figure that comes from the ledger.</param>
/// <param name="Held">Minutes that started work holds now; holds are not ledger entries (F4).</param>
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
    /// <param name="sourceNo">The source to explain; null for all sources.</param>
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
