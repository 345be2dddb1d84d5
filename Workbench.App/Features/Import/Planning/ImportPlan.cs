using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Everything that an import will write, and the result of every row.</summary>
/// <param name="Ledgers">The ledgers that new rows were posted to, as they were before.</param>
/// <param name="Customers">Existing and new customers, after the replay.</param>
/// <param name="Tickets">Existing and new tickets by number, after the replay.</param>
/// <param name="NewPeople">Technicians that rows name and the database does not have.</param>
public sealed record ImportPlan(
    ImportedFolder Folder,
    ExistingData Existing,
    ExistingLedgers Ledgers,
    ImportSettings Settings,
    ImportCustomers Customers,
    IReadOnlyDictionary<int, Ticket> Tickets,
    IReadOnlyList<Person> NewPeople,
    NewRecords Records,
    Rejections Rejections,
    IReadOnlyList<RowResult> Rows
)
{
    /// <summary>Returns the report of the import.</summary>
    /// <param name="written">Whether the plan is written; if not, and it is no dry run, no row counts as added.</param>
    public ImportReport Report(ImportInput input, bool written)
    {
        var counts = Rows.CountBy(r => (r.Row.Table, r.Status)).ToDictionary();
        return new(
            input.Folder,
            Settings.AsOf,
            input.DryRun,
            written,
            [
                .. ImportTable
                    .All.Where(Folder.RecordCounts.ContainsKey)
                    .Select(t => new ImportReport.FileSummary(
                        t.File,
                        Folder.RecordCounts[t],
                        written || input.DryRun
                            ? counts.GetValueOrDefault((t, RowStatus.Added))
                            : 0,
                        counts.GetValueOrDefault((t, RowStatus.Known)),
                        Rejections.CountRows(t)
                    )),
            ],
            [.. Rejections.Reasons],
            Folder.UnknownFiles
        )
        {
            HiddenRows = Rejections.HiddenRows,
            Remarks =
            [
                .. Folder
                    .Remarks.Concat(Rows.Select(r => r.Remark).OfType<ImportRemark>())
                    .OrderBy(r => Rejections.FileOrder(r.File))
                    .ThenBy(r => r.Line),
            ],
        };
    }
}
