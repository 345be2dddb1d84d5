namespace Workbench.Domain.Billing;

/// <summary>Records that history was imported that can be charged.</summary>
/// <param name="No">Counted over all imports.</param>
/// <param name="Until">The last day of the history.</param>
/// <param name="ImportedAt">UTC.</param>
public sealed record ImportedHistory(int No, DateOnly Until, DateTime ImportedAt) : IAttributed
{
    /// <summary>Returns the next record. The history never ends earlier than it did.</summary>
    /// <param name="last">The latest record; null for the first import.</param>
    public static ImportedHistory After(ImportedHistory? last, DateOnly until, DateTime now) =>
        new((last?.No ?? 0) + 1, last?.Until > until ? last.Until : until, now);
}
