namespace Workbench.Domain.Agreements;

/// <summary>What is to be posted on a source; the ledger numbers it.</summary>
internal sealed record Posting(int SourceNo, LedgerEntryKind Kind, Minutes Minutes, DateOnly On)
{
    public DrawPurpose? Purpose { get; init; }

    public int? Reverses { get; init; }

    public string? ShapedBy { get; init; }

    public LedgerEntry As(int customerId, int no, DateTime now) =>
        new(
            customerId,
            no,
            On,
            Kind,
            SourceNo,
            Minutes.Value,
            Purpose?.TicketNumber,
            Purpose?.TimeNo,
            Purpose?.WorkedOn,
            Reverses,
            now,
            ShapedBy ?? Purpose?.ShapedBy
        );
}
