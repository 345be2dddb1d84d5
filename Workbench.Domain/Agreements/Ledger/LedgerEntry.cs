namespace Workbench.Domain.Agreements.Ledger;

/// <summary>One movement of hours. Append-only: a mistake is corrected by an entry that names the one it takes back.</summary>
/// <param name="No">Counted per customer, without gaps.</param>
/// <param name="Date">The ledger date.</param>
/// <param name="Minutes">Positive; the kind tells the effect on the source.</param>
/// <param name="TimeEntryNo">The ticket's time entry that a draw pays for.</param>
/// <param name="ReversedEntryNo">Number of the entry that this one takes back.</param>
/// <param name="AppliedSettings">The settings that decided its minutes or its end, as key=value; null where none did.</param>
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
) : IAppendOnly
{
    /// <summary>The change of the source's remaining minutes.</summary>
    public int SignedMinutes =>
        Kind switch
        {
            LedgerEntryKind.Grant or LedgerEntryKind.Reverse or LedgerEntryKind.Restore => Minutes,
            LedgerEntryKind.Draw or LedgerEntryKind.Lapse or LedgerEntryKind.Cancel => -Minutes,
            LedgerEntryKind.CarryOver => 0,
        };
}
