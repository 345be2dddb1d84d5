using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Agreements start with their first term, however long ago: the replay runs the resets since, and the end where a last day is
/// given. A known one is compared by what its row tells, the package that it began with among it.
/// </summary>
[Rule("A1")]
[Rule("A2")]
internal static class AgreementPlanner
{
    public static void Run(ImportPlan plan)
    {
        foreach (var row in plan.Folder.Agreements)
        {
            if (!plan.Books.TryGetValue(row.Customer, out var book))
            {
                var why = plan.Rejections.MissingReferenceText(ImportTable.Customers, row.Customer);
                plan.Rejections.Add(row.Source, "customer", why);
            }
            else if (!plan.Packages.TryGetValue(row.Package, out var package))
            {
                var why = plan.Rejections.MissingReferenceText(ImportTable.Packages, row.Package);
                plan.Rejections.Add(row.Source, "package", why);
            }
            else if (book.Agreement is { } known)
            {
                Compare(plan, row, known);
            }
            else
            {
                Open(plan, row, book, package);
            }
        }
    }

    private static void Compare(ImportPlan plan, AgreementCsvRow row, ServiceAgreement known) =>
        new RowComparison(plan, row.Source)
            .Compare("anchor", known.Anchor, row.Anchor)
            .Compare("package", plan.Stock.Terms[known.CustomerId].First().Package, row.Package)
            .Compare("ended_on", known.LastDay, row.EndedOn)
            .Settle();

    [Rule("S3")]
    private static void Open(
        ImportPlan plan,
        AgreementCsvRow row,
        CustomerSnapshot book,
        Package package
    )
    {
        var first = TermDates.Create(row.Anchor, 0);
        var agreement = new ServiceAgreement(
            book.Customer.Id,
            row.Anchor,
            package.Name,
            row.EndedOn
        ).WithNextDueAfter(first);
        var opened = TermOpening.Apply(agreement, first, package, book.Ledger, plan.Settings.Now);
        book.Hours = new(book.Customer, agreement, opened.Term, opened.Ledger);
        plan.NewTerms.Add(opened.Term);
        plan.Tally.Added(row.Source);
    }
}
