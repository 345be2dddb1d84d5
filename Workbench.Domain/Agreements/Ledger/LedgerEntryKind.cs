namespace Workbench.Domain.Agreements.Ledger;

/// <summary>What a ledger entry does to its source; the minutes of an entry are always positive.</summary>
public enum LedgerEntryKind
{
    /// <summary>+ Hours given.</summary>
    Grant,

    /// <summary>− Hours taken for registered time.</summary>
    Draw,

    /// <summary>+ Takes a draw back; names it.</summary>
    Reverse,

    /// <summary>− Hours lost at a reset.</summary>
    Lapse,

    /// <summary>+ Takes a lapse back for late time; names it.</summary>
    Restore,

    /// <summary>− Takes a grant back; names it.</summary>
    Cancel,

    /// <summary>0 Minutes of a card that moved to the next term.</summary>
    CarryOver,
}
