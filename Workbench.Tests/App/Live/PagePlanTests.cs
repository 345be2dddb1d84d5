using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Tests.Storage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>
/// Opens every page in a database with years of data and tests the plan of every statement that it runs: no table that grows over
/// the years is scanned completely.
/// </summary>
public abstract class PagePlanTests : OpenedPage
{
    /// <summary>
    /// It looks for tasks among all customers, once a node, and later among those that changed (SalesDeskCache).
    /// </summary>
    private const string SalesDesk = "sales";

    private const int FewRows = 100;

    [Fact]
    public async Task No_page_scans_a_growing_table()
    {
        var anna = await SignInWithAllRolesAsync();
        await QueryPlanTests.AddYearsOfDataAsync(Host);
        await Host.TakeNextAsync(anna);
        await using var db = Host.CreateDbContext();
        db.AllowsWrites = true;
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        var found = new List<string>();
        var fewRows = await TablesWithFewRowsAsync(db);
        foreach (
            var address in PageStatementBudgetTests.Addresses.Except(
                [SalesDesk],
                StringComparer.Ordinal
            )
        )
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(2));
            foreach (var statement in (await OpenAsync(address)).WithPlan())
            {
                var plan = await QueryPlans.PlanAsync(db, statement);
                found.AddRange(
                    QueryPlans
                        .FindScans(db, plan, statement.Text)
                        .Where(scan =>
                            !fewRows.Any(t => scan.Contains($"\"{t}\"", StringComparison.Ordinal))
                        )
                        .Select(scan => $"{address}: {scan}\n{statement.Text}")
                );
            }
        }

        found.Should().BeEmpty();
    }

    /// <summary>
    /// Returns the tables that the test leaves nearly empty. With statistics, PostgreSQL reads them whole whatever indexes they have.
    /// </summary>
    private static async Task<List<string>> TablesWithFewRowsAsync(WorkbenchDb db) =>
        db.Database.IsSqlite()
            ? []
            : await db
                .Database.SqlQuery<string>(
                    $"SELECT relname::text AS \"Value\" FROM pg_class WHERE relkind = 'r' AND reltuples < {FewRows}"
                )
                .ToListAsync();
}
