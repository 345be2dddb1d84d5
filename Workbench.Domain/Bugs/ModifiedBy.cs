namespace Workbench.Domain.Bugs;

/// <summary>Who changed a file of a shop, or installed an extension or theme in it.</summary>
public enum ModifiedBy
{
    /// <summary>Not found out, or nobody did.</summary>
    Unknown,
    Customer,
    Us,
    ThirdParty,
}
