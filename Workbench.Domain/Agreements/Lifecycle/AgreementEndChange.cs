namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>The end of an agreement was scheduled, or undone (S3).</summary>
/// <param name="No">Counted per customer.</param>
/// <param name="LastDay">The last day that was scheduled or undone.</param>
/// <param name="Reason">Why it was undone; empty for a scheduled end.</param>
[Rule("S3")]
public sealed record AgreementEndChange(
    int CustomerId,
    int No,
    DateOnly ChangedOn,
    DateOnly LastDay,
    bool IsUndone,
    string Reason,
    DateTime RecordedAt
) : IAttributed;
