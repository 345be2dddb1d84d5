namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>An entry of the reference ledger. Every sum of minutes is calculated from the entries.</summary>
public sealed record ReferenceEntry(
    int No,
    ReferenceEntryKind Kind,
    int SourceNo,
    int Minutes,
    DateOnly On
)
{
    public ReferenceTimeEntry? TimeEntry { get; init; }

    public int? ReversedEntryNo { get; init; }

    public int Effect =>
        Kind switch
        {
            ReferenceEntryKind.Grant or ReferenceEntryKind.Reverse or ReferenceEntryKind.Restore =>
                Minutes,
            ReferenceEntryKind.Draw or ReferenceEntryKind.Lapse or ReferenceEntryKind.Cancel =>
                -Minutes,
            ReferenceEntryKind.CarryOver => 0,
        };
}
