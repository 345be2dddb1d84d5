using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Plans agreements. A new one starts with its first term, however long ago that was: the replay runs the resets since then,
/// and the end if there is a last day. An existing one is compared with its row, including the package of its first term.
/// </summary>
[Rule("A1")]
[Rule("A2")]
internal static class AgreementPlanner
{
    public static ImportStepResult Plan(
        IReadOnlyList<AgreementCsvRow> rows,
        ImportCustomers customers,
        IReadOnlyDictionary<string, Package> packages,
        ExistingData existing,
        DateTime now,
        Rejections rejected
    )
    {
        return ImportStepResult.Combine([.. rows.Select(PlanRow)]);

        // Each customer has at most one row: the parser rejects a repeated key.
        ImportStepResult PlanRow(AgreementCsvRow row)
        {
            if (customers.Find(row.Customer) is not { } customer)
            {
                var why = rejected.MissingReferenceText(ImportTable.Customers, row.Customer);
                return ImportStepResult.Reject(RowResult.Reject(row.Source, "customer", why));
            }

            if (!packages.TryGetValue(row.Package, out var package))
            {
                var why = rejected.MissingReferenceText(ImportTable.Packages, row.Package);
                return ImportStepResult.Reject(RowResult.Reject(row.Source, "package", why));
            }

            return customer.Agreement is { } known
                ? new() { Rows = [Compare(row, known, existing)] }
                : Open(row, customer, package, now);
        }
    }

    private static RowResult Compare(
        AgreementCsvRow row,
        ServiceAgreement known,
        ExistingData existing
    ) =>
        new RowComparison(row.Source)
            .Compare("anchor", known.Anchor, row.Anchor)
            .Compare("package", existing.Terms[known.CustomerId].First().Package, row.Package)
            .Compare("ended_on", known.LastDay, row.EndedOn)
            .ToResult();

    [Rule("S3")]
    private static ImportStepResult Open(
        AgreementCsvRow row,
        CustomerSnapshot customer,
        Package package,
        DateTime now
    )
    {
        var first = TermDates.Create(row.Anchor, 0);
        var agreement = new ServiceAgreement(
            customer.Customer.Id,
            row.Anchor,
            package.Name,
            row.EndedOn
        )
            .WithPackage(package)
            .WithNextDueAfter(first);
        var opened = TermOpening.Apply(agreement, first, package, customer.Ledger, now);
        return new()
        {
            Customers =
            [
                customer with
                {
                    Hours = new(customer.Customer, agreement, opened.Term, opened.Ledger),
                },
            ],
            Records = new() { Terms = [opened.Term] },
            Rows = [RowResult.Added(row.Source)],
        };
    }
}
