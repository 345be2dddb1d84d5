namespace Workbench.Domain.Agreements.Statements;

/// <summary>The parts that a term's balance is made of.</summary>
public enum TermMovementKind
{
    /// <summary>What came over from the terms before.</summary>
    Opening,

    /// <summary>Included hours, those of upgrades among them.</summary>
    Granted,

    /// <summary>Cards, less those that were cancelled.</summary>
    Bought,

    /// <summary>Draws, less those that were taken back.</summary>
    Drawn,

    /// <summary>Lapsed within the term, less what was restored.</summary>
    Lapsed,
}
