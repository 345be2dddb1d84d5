using System.Data;
using System.Data.Common;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workbench.App.Settings;
using Workbench.App.Storage.PostgreSql;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>Tests that contexts are used again, and that nothing of one use is left for the next.</summary>
public sealed class ContextFactoryTests
{
    [Fact]
    public async Task The_connection_of_a_context_stays_open_until_the_program_ends()
    {
        DbConnection connection;
        await using (var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite))
        {
            await using (var db = testHost.CreateDbContext())
            {
                await db.People.CountAsync();
                connection = db.Database.GetDbConnection();
            }

            connection.State.Should().Be(ConnectionState.Open);
        }

        connection.State.Should().Be(ConnectionState.Closed);
    }

    [Theory, OnBothDatabases]
    public async Task A_context_that_is_used_again_allows_no_writes_and_tracks_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        for (var i = 0; i < 3; i++)
        {
            await using var db = testHost.CreateDbContext();
            db.AllowsWrites.Should().BeFalse();
            db.ChangeTracker.Entries().Should().BeEmpty();
            db.ChangeTracker.AutoDetectChangesEnabled.Should().BeTrue();
            db.ChangeTracker.QueryTrackingBehavior.Should().Be(QueryTrackingBehavior.TrackAll);
            db.AllowsWrites = true;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            await db.Customers.AsTracking().ToListAsync();
        }
    }

    /// <summary>A prepared statement that is not reset keeps its connection on an old snapshot.</summary>
    [Theory, OnBothDatabases]
    public async Task A_context_that_is_used_again_reads_what_others_have_stored(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        for (var count = 0; count < 3; count++)
        {
            await using (var first = testHost.CreateDbContext())
            await using (var second = testHost.CreateDbContext())
            {
                (await first.Customers.FirstOrDefaultAsync(c => c.Id > 0))
                    .Should()
                    .Match<object?>(c => c == null == (count == 0));
                (await second.Customers.CountAsync()).Should().Be(count);
            }

            await testHost.CreateCustomerAsync($"{1001 + count}");
        }
    }

    [Fact]
    public void Statements_are_prepared_on_postgre_sql_unless_the_operator_decides_otherwise()
    {
        var chosen = new NpgsqlConnectionStringBuilder(
            PostgreSqlConnection.Create("Host=db;Max Auto Prepare=0;NoResetOnClose=false")
        );
        chosen.MaxAutoPrepare.Should().Be(0);
        chosen.NoResetOnClose.Should().BeFalse();

        var usual = new NpgsqlConnectionStringBuilder(
            PostgreSqlConnection.Create("Host=db;Database=workbench")
        );
        usual.MaxAutoPrepare.Should().BePositive();
        usual.NoResetOnClose.Should().BeTrue();
        usual.Database.Should().Be("workbench");
    }
}
