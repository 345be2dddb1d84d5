namespace Workbench.Domain.Bugs;

/// <summary>The questions that lead to a bug class, in the order in which they are asked (B1).</summary>
[Rule("B1")]
public enum BugQuestion
{
    /// <summary>Does it happen in a clean reference shop?</summary>
    HappensInReferenceShop = 1,

    /// <summary>Does it happen in other customers' shops?</summary>
    HappensInOtherShops,

    /// <summary>Does the documentation promise what does not work?</summary>
    DocumentationPromisesIt,

    /// <summary>Does the shop's configuration explain it?</summary>
    ConfigurationExplainsIt,

    /// <summary>Do files that were modified in this shop explain it?</summary>
    ModifiedFilesExplainIt,
}
