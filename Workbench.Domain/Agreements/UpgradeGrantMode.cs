namespace Workbench.Domain.Agreements;

/// <summary>What an upgrade grants in the current term (A11).</summary>
[Rule("A11")]
public enum UpgradeGrantMode
{
    /// <summary>The difference, in proportion to the remaining days.</summary>
    ProRata,

    /// <summary>The whole difference.</summary>
    Full,
}
