namespace Workbench.Domain.Agreements.Ledger;

/// <summary>What a ledger entry does to its source; the minutes of an entry are always positive.</summary>
public enum LedgerEntryKind
{
    /// <summary>+ Adds hours to a new source.</summary>
    Grant,

    /// <summary>− Draws hours for registered time.</summary>
    Draw,

    /// <summary>+ Reverses a draw; names it.</summary>
    Reverse,

    /// <summary>− Removes hours at a reset or at the end of the agreement.</summary>
    Lapse,

    /// <summary>+ Restores a lapse for late registration or an undone end; names it.</summary>
    Restore,

    /// <summary>− Cancels a grant; names it.</summary>
    Cancel,

    /// <summary>0 Records minutes of a source that carried over into the next term.</summary>
    CarryOver,
}
