using Workbench.App.Features.Import.Parsing;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Counts what becomes of the rows of each file.</summary>
public sealed class RowCounts
{
    private readonly Dictionary<ImportTable, int> added = [];
    private readonly Dictionary<ImportTable, int> known = [];

    public void Added(RawCsvRow row) => added[row.Table] = AddedOf(row.Table) + 1;

    public void Known(RawCsvRow row) => known[row.Table] = KnownOf(row.Table) + 1;

    public int AddedOf(ImportTable table) => added.GetValueOrDefault(table);

    public int KnownOf(ImportTable table) => known.GetValueOrDefault(table);
}
