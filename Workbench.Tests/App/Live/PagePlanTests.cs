using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
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
        foreach (var address in PageStatementBudgetTests.Addresses)
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(2));
            foreach (
                var statement in (await OpenAsync(address)).Where(s =>
                    s.Text.StartsWith("SELECT", StringComparison.Ordinal)
                )
            )
            {
                found.AddRange(
                    QueryPlans
                        .FindScans(db, await QueryPlans.PlanAsync(db, statement), statement.Text)
                        .Select(scan => $"{address}: {scan}\n{statement.Text}")
                );
            }
        }

        found.Should().BeEmpty();
    }
}

public sealed class SqlitePagePlanTests : PagePlanTests;

public sealed class PostgreSqlPagePlanTests : PagePlanTests
{
    protected override StorageProvider Provider => StorageProvider.PostgreSql;
}
