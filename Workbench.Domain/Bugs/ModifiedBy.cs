namespace Workbench.Domain.Bugs;

/// <summary>Who modified the files of a shop.</summary>
public enum ModifiedBy
{
    /// <summary>Not found out, or nobody modified them.</summary>
    Unknown,
    Customer,
    Us,
    ThirdParty,
}
