using Workbench.Domain;

namespace Workbench.App.Storage.Rows;

/// <summary>
/// Seals the rows of the audit whose ids are in a range: their hashes, and the hash of the seal before. A seal of a row that is
/// changed, removed or inserted later doesn't fit any more (decision 0026).
/// </summary>
/// <param name="Count">Number of rows that it seals.</param>
/// <param name="Missing">Ids of the range that had no row then, such as "5,9-41".</param>
/// <param name="Late">Ids of earlier ranges whose rows were committed after their seal. This seal contains them.</param>
/// <param name="Prints">The first bytes of the hash of each row, in order. They tell which row differs.</param>
/// <param name="RowsHash">The hash of all hashes of rows.</param>
/// <param name="Hash">The hash of this seal and of the one before.</param>
public sealed record AuditSealRow(
    int No,
    long FirstId,
    long LastId,
    int Count,
    string Missing,
    string Late,
    string Prints,
    string RowsHash,
    string Hash,
    DateTime At
) : IAppendOnly;
