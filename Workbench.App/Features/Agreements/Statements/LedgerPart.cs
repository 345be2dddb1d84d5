namespace Workbench.App.Features.Agreements.Statements;

/// <summary>How much of a customer's ledger is read. The figures of today are the same with each.</summary>
public enum LedgerPart
{
    /// <summary>
    /// The sources that have hours or that moved lately, each with all of its entries. Does not grow with the years.
    /// </summary>
    Recent,

    /// <summary>As <see cref="Recent"/>, and all RefillCards.</summary>
    RecentAndCards,

    /// <summary>All sources and entries.</summary>
    Whole,
}
