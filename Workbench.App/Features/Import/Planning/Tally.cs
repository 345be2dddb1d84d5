using Workbench.App.Features.Import.Reading;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Counts what becomes of the rows of each file.</summary>
public sealed class Tally
{
    private readonly Dictionary<ImportTable, int> added = [];
    private readonly Dictionary<ImportTable, int> known = [];
    private readonly Dictionary<(ImportTable Table, string Reason), int> notYet = [];

    public void Added(RawRow row) => added[row.Table] = AddedOf(row.Table) + 1;

    public void Known(RawRow row) => known[row.Table] = KnownOf(row.Table) + 1;

    public void NotYet(RawRow row, string reason) =>
        notYet[(row.Table, reason)] = notYet.GetValueOrDefault((row.Table, reason)) + 1;

    public int AddedOf(ImportTable table) => added.GetValueOrDefault(table);

    public int KnownOf(ImportTable table) => known.GetValueOrDefault(table);

    public IReadOnlyList<NotYetImported> NotYetOf(ImportTable table) =>
        [
            .. notYet
                .Where(n => n.Key.Table == table)
                .Select(n => new NotYetImported(n.Key.Reason, n.Value))
                .OrderBy(n => n.Reason, StringComparer.Ordinal),
        ];
}
