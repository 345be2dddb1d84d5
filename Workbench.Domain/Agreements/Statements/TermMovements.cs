using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>
/// Explains the balance of a term: opening + granted + bought − drawn − lapsed = balance; balance − held − withheld =
/// available. Every entry of the customer up to the day belongs to exactly one part, so that the parts always add up.
/// </summary>
/// <param name="StartsOn">First day of the term, or of the latest one if none is running; null before the first.</param>
public sealed record TermMovements(
    DateOnly? StartsOn,
    IReadOnlyList<TermMovement> Movements,
    Minutes Balance,
    Minutes Held,
    Minutes Available
)
{
    /// <summary>
    /// Balance that is neither held nor available: before launch or outside the agreement (A3). Negative if started work holds
    /// more than the balance (N6).
    /// </summary>
    public Minutes Withheld => Balance - Held - Available;

    public TermMovement this[TermMovementKind kind] => Movements.Single(p => p.Kind == kind);

    public static TermMovements FromStatement(HoursStatement statement)
    {
        var since = statement.Term?.Start ?? statement.Sources.Max(s => (DateOnly?)s.TermStart);
        var sources = statement.Sources.ToDictionary(s => s.No);
        var reversals = statement
            .Entries.Where(e => e.Kind == LedgerEntryKind.Reverse)
            .Select(e => (e.No, e.SourceNo))
            .ToHashSet();
        var parts = statement.Entries.ToLookup(e => KindOf(e));
        return new(
            since,
            [
                .. Enum.GetValues<TermMovementKind>()
                    .Select(kind =>
                        TermMovement.Create(
                            kind,
                            [.. parts[kind]],
                            kind == TermMovementKind.Opening ? statement.LeftOutDraws : default
                        )
                    ),
            ],
            statement.Balance,
            statement.Held,
            statement.Available
        );

        TermMovementKind KindOf(LedgerEntry entry) =>
            entry.Date < since || IsOfReset(entry)
                ? TermMovementKind.Opening
                : entry.Kind switch
                {
                    LedgerEntryKind.Grant or LedgerEntryKind.Cancel => sources[entry.SourceNo].Kind
                    == HoursSourceKind.RefillCard
                        ? TermMovementKind.Bought
                        : TermMovementKind.Granted,
                    LedgerEntryKind.Draw or LedgerEntryKind.Reverse => TermMovementKind.Drawn,
                    LedgerEntryKind.Lapse or LedgerEntryKind.Restore => TermMovementKind.Lapsed,
                    LedgerEntryKind.CarryOver => TermMovementKind.Opening,
                };

        // The reset that opened the term removed what did not carry over. A lapse right after a reversal belongs to that
        // reversal.
        bool IsOfReset(LedgerEntry entry) =>
            entry.Kind == LedgerEntryKind.Lapse
            && entry.Date == since
            && sources[entry.SourceNo].TermStart < since
            && !reversals.Contains((entry.No - 1, entry.SourceNo));
    }
}
