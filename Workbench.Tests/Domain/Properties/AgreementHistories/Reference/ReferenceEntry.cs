namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>A line of the second ledger. The lines are all it knows of minutes: every sum is worked out from them anew.</summary>
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
