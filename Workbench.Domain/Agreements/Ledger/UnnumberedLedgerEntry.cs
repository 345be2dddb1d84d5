namespace Workbench.Domain.Agreements.Ledger;

/// <summary>A ledger entry that the ledger has not numbered yet.</summary>
internal sealed record UnnumberedLedgerEntry(
    int SourceNo,
    LedgerEntryKind Kind,
    Minutes Minutes,
    DateOnly Date
)
{
    public DrawPurpose? Purpose { get; init; }

    public int? ReversedEntryNo { get; init; }

    public string? AppliedSettings { get; init; }

    public LedgerEntry ToLedgerEntry(int customerId, int no, DateTime now) =>
        new(
            customerId,
            no,
            Date,
            Kind,
            SourceNo,
            Minutes.Value,
            Purpose?.TicketNumber,
            Purpose?.TimeEntryNo,
            Purpose?.WorkedOn,
            ReversedEntryNo,
            now,
            AppliedSettings ?? Purpose?.AppliedSettings
        );
}
