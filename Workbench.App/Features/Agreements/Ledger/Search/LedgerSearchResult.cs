using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Agreements.Ledger.Search;

/// <summary>A page of the entries that match, the newest first.</summary>
/// <param name="Count">Number of all matching entries.</param>
/// <param name="Minutes">Sum of all matching entries.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record LedgerSearchResult(
    IReadOnlyList<LedgerSearchResult.Line> Lines,
    int Count,
    Minutes Minutes,
    bool HasMore
)
{
    /// <param name="Subject">The subject of the entry's ticket.</param>
    public sealed record Line(LedgerEntry Entry, string? Subject, RecordAuthor Author);
}
