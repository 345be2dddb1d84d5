using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>One part of a term's balance, with the rules and entries behind it (F9).</summary>
/// <param name="Minutes">Minutes of the part; drawn and lapsed minutes are positive although they lower the balance.</param>
public sealed record TermMovement(
    TermMovementKind Kind,
    Minutes Minutes,
    IReadOnlyList<string> Rules,
    IReadOnlyList<LedgerEntry> Entries
)
{
    /// <param name="leftOutDraws">Draws of the part that are not among the entries.</param>
    public static TermMovement Create(
        TermMovementKind kind,
        IReadOnlyList<LedgerEntry> entries,
        Minutes leftOutDraws = default
    )
    {
        var effect = entries.Sum(e => e.SignedMinutes) - leftOutDraws.Value;
        return new(kind, new(IsSubtracted(kind) ? -effect : effect), RulesOf(kind), entries);
    }

    /// <summary>Returns whether a part lowers the balance.</summary>
    public static bool IsSubtracted(TermMovementKind kind) =>
        kind switch
        {
            TermMovementKind.Drawn or TermMovementKind.Lapsed => true,
            TermMovementKind.Opening or TermMovementKind.Granted or TermMovementKind.Bought =>
                false,
        };

    private static IReadOnlyList<string> RulesOf(TermMovementKind kind) =>
        kind switch
        {
            TermMovementKind.Opening => ["A5", "A6", "N1"],
            TermMovementKind.Granted => ["A2", "A11"],
            TermMovementKind.Bought => ["A4"],
            TermMovementKind.Drawn => ["A7", "A8", "B4"],
            TermMovementKind.Lapsed => ["A8", "A12", "S3"],
        };
}
