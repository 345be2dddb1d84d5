using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>
/// One hours source up to a day, in minutes. For each source and day: granted − cancelled = drawn − reversed + lapsed −
/// restored + remaining (A10).
/// </summary>
/// <param name="TermStart">Start of the term in which the source was granted.</param>
/// <param name="LapsesOn">End of the last term in which it can be drawn; null for never.</param>
public sealed record HoursSourceSummary(
    int No,
    HoursSourceKind Kind,
    DateOnly TermStart,
    DateOnly GrantedOn,
    DateOnly? LapsesOn,
    int Granted,
    int Cancelled,
    int Drawn,
    int Reversed,
    int Lapsed,
    int Restored
)
{
    public int Remaining => Granted - Cancelled - Drawn + Reversed - Lapsed + Restored;

    /// <param name="entries">The source's entries up to the day.</param>
    /// <param name="leftOutDraws">Minutes of its draws that are not among the entries.</param>
    public static HoursSourceSummary Create(
        HoursSource source,
        IReadOnlyCollection<LedgerEntry> entries,
        DateOnly? lapsesOn,
        int leftOutDraws = 0
    )
    {
        return new(
            source.No,
            source.Kind,
            source.TermStart,
            source.GrantedOn,
            lapsesOn,
            Sum(LedgerEntryKind.Grant),
            Sum(LedgerEntryKind.Cancel),
            Sum(LedgerEntryKind.Draw) + leftOutDraws,
            Sum(LedgerEntryKind.Reverse),
            Sum(LedgerEntryKind.Lapse),
            Sum(LedgerEntryKind.Restore)
        );

        int Sum(LedgerEntryKind kind) => entries.Where(e => e.Kind == kind).Sum(e => e.Minutes);
    }
}
