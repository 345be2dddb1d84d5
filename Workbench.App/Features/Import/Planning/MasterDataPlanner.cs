using Workbench.App.Features.Import.Parsing;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Import.Planning;

/// <summary>Packages and customers: known by their key, other values under a known key are a conflict.</summary>
internal static class MasterDataPlanner
{
    public static void Run(ImportPlan plan)
    {
        foreach (var row in plan.Folder.Packages)
        {
            Plan(plan, row);
        }

        var nextId = plan.Stock.NextCustomerId;
        foreach (var row in plan.Folder.Customers)
        {
            if (plan.Stock.Customers.TryGetValue(row.Number, out var known))
            {
                Compare(plan, row, known);
                continue;
            }

            var customer = new Customer(
                nextId++,
                row.Number,
                row.Name,
                row.ContactName,
                row.ContactEmail,
                row.LaunchedOn
            );
            plan.NewCustomers.Add(customer);
            plan.Open(
                new(
                    new(
                        customer,
                        null,
                        null,
                        HoursLedger.Create(HoursAccount.Create(customer.Id), [])
                    )
                )
            );
            plan.Tally.Added(row.Source);
        }
    }

    private static void Plan(ImportPlan plan, PackageCsvRow row)
    {
        if (!plan.Stock.Packages.TryGetValue(row.Package.Name, out var known))
        {
            plan.NewPackages.Add(row.Package);
            plan.Tally.Added(row.Source);
            return;
        }

        new RowComparison(plan, row.Source)
            .Compare(
                "included_hours",
                known.IncludedMinutes / 60m,
                row.Package.IncludedMinutes / 60m
            )
            .Compare("yearly_price", known.YearlyPriceOre / 100m, row.Package.YearlyPriceOre / 100m)
            .Settle();
    }

    private static void Compare(ImportPlan plan, CustomerCsvRow row, Customer known) =>
        new RowComparison(plan, row.Source)
            .Compare("name", known.Name, row.Name)
            .Compare("contact_name", known.ContactName, row.ContactName)
            .Compare("contact_email", known.ContactEmail, row.ContactEmail)
            .Compare("launched_on", known.LaunchedOn, row.LaunchedOn)
            .Settle();
}
