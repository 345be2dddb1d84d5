namespace Workbench.App.Features.Import.Parsing;

/// <summary>What happens to a row of a file.</summary>
public enum RowStatus
{
    /// <summary>The row is new and its data is added.</summary>
    Added,

    /// <summary>The database already holds the row's data, or the row changes nothing.</summary>
    Known,

    /// <summary>The row has errors and is not imported.</summary>
    Rejected,
}
