using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Plans packages and customers. A row whose key exists with other values is a conflict and is rejected.</summary>
internal static class MasterDataPlanner
{
    public static ImportStepResult Plan(ImportedFolder folder, ExistingData existing)
    {
        var rows = new List<RowResult>();
        var packages = new List<Package>();
        foreach (var row in folder.Packages)
        {
            if (existing.Packages.TryGetValue(row.Package.Name, out var known))
            {
                rows.Add(Compare(row, known));
                continue;
            }

            packages.Add(row.Package);
            rows.Add(RowResult.Added(row.Source));
        }

        var customers = new List<Customer>();
        foreach (var row in folder.Customers)
        {
            if (existing.Customers.TryGetValue(row.Number, out var known))
            {
                rows.Add(Compare(row, known));
                continue;
            }

            customers.Add(
                new(
                    existing.NextCustomerId + customers.Count,
                    row.Number,
                    row.Name,
                    row.ContactName,
                    row.ContactEmail,
                    row.LaunchedOn
                )
            );
            rows.Add(RowResult.Added(row.Source));
        }

        return new()
        {
            Records = new() { Packages = packages, Customers = customers },
            Rows = rows,
        };
    }

    private static RowResult Compare(PackageCsvRow row, Package known) =>
        new RowComparison(row.Source)
            .Compare(
                "included_hours",
                known.IncludedMinutes / 60m,
                row.Package.IncludedMinutes / 60m
            )
            .Compare("yearly_price", known.YearlyPriceOre / 100m, row.Package.YearlyPriceOre / 100m)
            .ToResult();

    private static RowResult Compare(CustomerCsvRow row, Customer known) =>
        new RowComparison(row.Source)
            .Compare("name", known.Name, row.Name)
            .Compare("contact_name", known.ContactName, row.ContactName)
            .Compare("contact_email", known.ContactEmail, row.ContactEmail)
            .Compare("launched_on", known.LaunchedOn, row.LaunchedOn)
            .ToResult();
}
