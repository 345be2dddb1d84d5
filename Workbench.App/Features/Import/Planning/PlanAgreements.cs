using Workbench.App.Features.Import.Reading;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Agreements: the term that the day of the import lies in is opened with its included hours in full, dated on its start.
/// One that has not begun yet opens its first term. Terms before it and agreements with a last day come later.
/// </summary>
[Rule("A1")]
[Rule("A2")]
internal static class PlanAgreements
{
    private const string Ended = "agreements that ended, or will, come with a later version";
    private const string Changed = "package changes come with a later version";

    public static void Run(ImportPlan plan)
    {
        var packages = plan
            .Stock.Packages.Values.Concat(plan.NewPackages)
            .ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var row in plan.Folder.Agreements)
        {
            if (!plan.Books.TryGetValue(row.Customer, out var book))
            {
                var why = plan.Rejections.WhyMissing(ImportTable.Customers, row.Customer);
                plan.Rejections.Add(row.Source, "customer", why);
            }
            else if (!packages.TryGetValue(row.Package, out var package))
            {
                var why = plan.Rejections.WhyMissing(ImportTable.Packages, row.Package);
                plan.Rejections.Add(row.Source, "package", why);
            }
            else
            {
                Plan(plan, row, book, package);
            }
        }

        foreach (var row in plan.Folder.PackageChanges)
        {
            if (!plan.Books.ContainsKey(row.Customer))
            {
                var why = plan.Rejections.WhyMissing(ImportTable.Customers, row.Customer);
                plan.Rejections.Add(row.Source, "customer", why);
            }
            else if (!packages.ContainsKey(row.Package))
            {
                var why = plan.Rejections.WhyMissing(ImportTable.Packages, row.Package);
                plan.Rejections.Add(row.Source, "package", why);
            }
            else
            {
                plan.Tally.NotYet(row.Source, Changed);
            }
        }
    }

    private static void Plan(ImportPlan plan, AgreementRow row, CustomerBook book, Package package)
    {
        if (book.Agreement is { } known)
        {
            new Conflicts(plan, row.Source)
                .Check("anchor", known.Anchor, row.Anchor)
                .Check("package", known.Package, row.Package)
                .Check("ended_on", known.EndedOn, row.EndedOn)
                .Settle();
            return;
        }

        if (row.EndedOn is not null)
        {
            book.AgreementComesLater = true;
            plan.Tally.NotYet(row.Source, Ended);
            return;
        }

        var agreement = new ServiceAgreement(book.Customer.Id, row.Anchor, package.Name, null);
        var asOf = plan.Settings.AsOf;
        var dates = row.Anchor > asOf ? TermDates.Of(row.Anchor, 0) : agreement.TermOn(asOf);
        var opened = OpenedTerm.Of(agreement, dates, package, book.Ledger, plan.Settings.Now);
        book.Ledger = opened.Ledger;
        agreement = agreement.DueAfter(dates);
        book.Run(agreement, opened.Term);
        plan.NewAgreements.Add(agreement);
        plan.NewTerms.Add(opened.Term);
        plan.Tally.Added(row.Source);
    }
}
