namespace Workbench.Domain.Agreements;

/// <summary>One part of how a term's balance came about, with the rules and the entries that made it (F9).</summary>
/// <param name="Minutes">As the part is named: drawn and lapsed minutes count up although they lower the balance.</param>
[Rule("F9")]
public sealed record Movement(
    MovementKind Kind,
    Minutes Minutes,
    IReadOnlyList<string> Rules,
    IReadOnlyList<LedgerEntry> Entries
)
{
    public static Movement Of(MovementKind kind, IReadOnlyList<LedgerEntry> entries)
    {
        var effect = entries.Sum(e => e.Effect);
        return new(kind, new(Lowers(kind) ? -effect : effect), RulesOf(kind), entries);
    }

    /// <summary>Whether the part is taken off.</summary>
    public static bool Lowers(MovementKind kind) =>
        kind switch
        {
            MovementKind.Drawn or MovementKind.Lapsed => true,
            MovementKind.Opening or MovementKind.Granted or MovementKind.Bought => false,
        };

    private static IReadOnlyList<string> RulesOf(MovementKind kind) =>
        kind switch
        {
            MovementKind.Opening => ["A5", "A6", "N1"],
            MovementKind.Granted => ["A2", "A11"],
            MovementKind.Bought => ["A4"],
            MovementKind.Drawn => ["A7", "A8", "B4"],
            MovementKind.Lapsed => ["A8", "A12", "S3"],
        };
}
