namespace Workbench.Domain.Agreements;

/// <summary>What an upgrade grants in the term that it falls into: both readings of the FAQ.</summary>
[Rule("A11")]
public enum UpgradeGrantMode
{
    /// <summary>The difference in proportion to the days left.</summary>
    ProRata,

    /// <summary>The whole difference.</summary>
    Full,
}
