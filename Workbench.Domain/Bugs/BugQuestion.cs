namespace Workbench.Domain.Bugs;

/// <summary>
/// The questions that lead to a bug class (B1). The first five are no longer asked: they counted reports instead of asking for
/// the cause. Their answers stay readable on the bugs that were classified by them.
/// </summary>
[Rule("B1")]
public enum BugQuestion
{
    /// <summary>No longer asked: does it happen in a clean reference shop?</summary>
    HappensInReferenceShop = 1,

    /// <summary>No longer asked: does it happen in other customers' shops?</summary>
    HappensInOtherShops,

    /// <summary>No longer asked: does the documentation promise what does not work?</summary>
    DocumentationPromisesIt,

    /// <summary>No longer asked: does the shop's configuration explain it?</summary>
    ConfigurationExplainsIt,

    /// <summary>No longer asked: do files that were modified in this shop explain it?</summary>
    ModifiedFilesExplainIt,

    /// <summary>
    /// Does it happen in a clean reference shop of the same release, without this shop's themes, extensions and settings?
    /// </summary>
    HappensInCleanShop,

    /// <summary>
    /// Does it happen in shops that share none of this shop's themes, extensions and settings? Asked where the reference shop
    /// can't be tried.
    /// </summary>
    HappensInUnrelatedShops,

    /// <summary>
    /// Does the documentation promise what should have happened? A crash, lost data, and what worked in the release before
    /// count as promised.
    /// </summary>
    PromisedByDocumentation,

    /// <summary>Does a setting explain it?</summary>
    SettingExplainsIt,

    /// <summary>Is that setting wrong against the manual?</summary>
    SettingIsAgainstManual,

    /// <summary>Does a modified file, or an added extension or theme, explain it?</summary>
    ModificationExplainsIt,
}
