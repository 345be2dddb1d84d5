namespace Workbench.Domain.Agreements.Ledger;

/// <summary>One movement of hours. Append-only: an entry that names a wrong one corrects it (A8).</summary>
/// <param name="No">Counted per customer, without gaps.</param>
/// <param name="Date">The ledger date.</param>
/// <param name="Minutes">Positive; the kind decides the sign.</param>
/// <param name="TimeEntryNo">The ticket's time entry that a draw is for.</param>
/// <param name="ReversedEntryNo">Number of the entry that this one reverses.</param>
/// <param name="AppliedSettings">The settings that decided the entry's minutes or lapse date, as key=value; null without
/// any.</param>
[Rule("A8")]
public sealed record LedgerEntry(
    int CustomerId,
    int No,
    DateOnly Date,
    LedgerEntryKind Kind,
    int SourceNo,
    int Minutes,
    int? TicketNumber,
    int? TimeEntryNo,
    DateOnly? WorkedOn,
    int? ReversedEntryNo,
    DateTime RecordedAt,
    string? AppliedSettings = null
) : IAttributed
{
    /// <summary>The minutes by which the entry changes its source: positive, negative or zero.</summary>
    public int SignedMinutes => Sign(Kind) * Minutes;

    /// <summary>Returns 1 for a kind that adds minutes to its source, −1 for one that removes them, 0 for one that does neither.</summary>
    public static int Sign(LedgerEntryKind kind) =>
        kind switch
        {
            LedgerEntryKind.Grant or LedgerEntryKind.Reverse or LedgerEntryKind.Restore => 1,
            LedgerEntryKind.Draw or LedgerEntryKind.Lapse or LedgerEntryKind.Cancel => -1,
            LedgerEntryKind.CarryOver => 0,
        };
}
