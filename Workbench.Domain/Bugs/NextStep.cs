namespace Workbench.Domain.Bugs;

/// <summary>What to try next when the answers lead to no class (B1).</summary>
public enum NextStep
{
    /// <summary>Try it in a clean reference shop: it tells the system from the shop.</summary>
    TryReferenceShop,

    /// <summary>Try it in shops that share none of this shop's themes, extensions and settings.</summary>
    TryUnrelatedShops,

    /// <summary>Look for the promise in the documentation: it tells class 1 from class 2.</summary>
    ReadDocumentation,

    /// <summary>Look the setting up in the manual: it tells a wrong setting from a permitted one that fails.</summary>
    ReadManual,

    /// <summary>Change the settings that differ back, one at a time.</summary>
    RestoreSettings,

    /// <summary>Restore original files and switch off extensions and themes, one at a time.</summary>
    SwitchOffModifications,

    /// <summary>Build this shop up in the reference shop until it happens: the last part added is the cause.</summary>
    RebuildInReferenceShop,

    /// <summary>Ask the customer for the exact steps, the data and the time.</summary>
    AskForExactSteps,
}
