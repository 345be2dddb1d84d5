namespace Workbench.Domain.Bugs;

/// <summary>Who modified the files of a shop.</summary>
public enum ModifiedBy
{
    /// <summary>Not found out, or nobody did.</summary>
    Unknown,
    Customer,
    Us,
    ThirdParty,
}
