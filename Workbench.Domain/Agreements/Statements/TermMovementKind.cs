namespace Workbench.Domain.Agreements.Statements;

/// <summary>The parts of a term's balance.</summary>
public enum TermMovementKind
{
    /// <summary>Carried over from earlier terms.</summary>
    Opening,

    /// <summary>Included hours, upgrades included.</summary>
    Granted,

    /// <summary>Hours of RefillCards, minus cancelled ones.</summary>
    Bought,

    /// <summary>Draws, minus reversed ones.</summary>
    Drawn,

    /// <summary>Lapsed within the term, minus restored minutes.</summary>
    Lapsed,
}
