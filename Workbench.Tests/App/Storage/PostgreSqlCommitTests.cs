using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>Tests transactions that are committed together with their last rows.</summary>
public sealed class PostgreSqlCommitTests
{
    [Fact]
    public async Task Rows_are_committed_in_the_round_trip_that_writes_them()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var db = await BeginAsync(testHost);
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        db.Counters.Add(Counter(1_001));

        await CommitAsync(db);

        recorder.Statements.Should().ContainSingle().Which.Text.Should().EndWith("COMMIT;\n");
        db.Database.CurrentTransaction.Should().BeNull();
        (await ExistsAsync(testHost, 1_001)).Should().BeTrue();
    }

    [Fact]
    public async Task More_rows_than_one_round_trip_writes_are_committed_with_the_last_ones()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var db = await BeginAsync(testHost);
        db.Counters.AddRange(Enumerable.Range(1_001, 250).Select(Counter));

        await CommitAsync(db);

        await using var reader = testHost.CreateDbContext();
        (await reader.Counters.CountAsync(c => EF.Functions.Like(c.Name, "Measured%")))
            .Should()
            .Be(250);
    }

    [Fact]
    public async Task A_row_that_somebody_else_changed_keeps_everything_from_being_committed()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        var customer = await testHost.CreateCustomerAsync();
        await using var db = await BeginAsync(testHost);
        var account = await db.Accounts.SingleAsync();
        db.Entry(account).CurrentValues.SetValues(account with { HeldMinutes = 7 });
        db.Counters.Add(Counter(1_001));
        await using (var other = testHost.CreateDbContext())
        {
            other.AllowsWrites = true;
            await other.Database.ExecuteSqlRawAsync(
                "UPDATE \"Accounts\" SET \"Version\" = \"Version\" + 1"
            );
        }

        var commit = () => CommitAsync(db);

        var thrown = (await commit.Should().ThrowAsync<DbUpdateConcurrencyException>()).Which;
        db.IsConflict(thrown).Should().BeTrue();
        thrown.Entries.Select(e => e.Entity).Should().Equal(account);
        await db.DisposeAsync();
        (await ExistsAsync(testHost, 1_001)).Should().BeFalse();
        (await HeldAsync(testHost, customer)).Should().Be(0);
    }

    [Fact]
    public async Task A_key_that_exists_keeps_everything_from_being_committed()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var first = await BeginAsync(testHost);
        first.Counters.Add(Counter(1_002));
        await CommitAsync(first);
        await using var db = await BeginAsync(testHost);
        db.Counters.AddRange(Counter(1_001), Counter(1_002));

        var commit = () => CommitAsync(db);

        var thrown = (await commit.Should().ThrowAsync<DbUpdateException>()).Which;
        db.IsConflict(thrown).Should().BeTrue();
        await db.DisposeAsync();
        (await ExistsAsync(testHost, 1_001)).Should().BeFalse();
    }

    [Fact]
    public async Task A_transaction_without_rows_is_committed()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var db = await BeginAsync(testHost);
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"Counters\" (\"Name\", \"Next\") VALUES ('Measured', 5)"
        );

        await CommitAsync(db);

        await using var reader = testHost.CreateDbContext();
        (await reader.Counters.SingleAsync(c => c.Name == "Measured")).Next.Should().Be(5);
    }

    [Fact]
    public async Task The_same_context_commits_again_and_rolls_back_what_is_not_committed()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var db = await BeginAsync(testHost);
        db.Counters.Add(Counter(1_001));
        await CommitAsync(db);
        await db.Database.BeginTransactionAsync();
        db.Counters.Add(Counter(1_002));
        await CommitAsync(db);
        await db.Database.BeginTransactionAsync();
        db.Counters.Add(Counter(1_003));
        await db.SaveChangesAsync();
        await db.Database.RollbackTransactionAsync();

        (await ExistsAsync(testHost, 1_002)).Should().BeTrue();
        (await ExistsAsync(testHost, 1_003)).Should().BeFalse();
    }

    private static async Task CommitAsync(WorkbenchDb db)
    {
        await db.SaveAndCommitAsync(db.Database.CurrentTransaction!, default);
        db.ChangeTracker.Clear();
    }

    private static async Task<bool> ExistsAsync(TestHost testHost, int number)
    {
        await using var reader = testHost.CreateDbContext();
        return await reader.Counters.AnyAsync(c => c.Name == NameOf(number));
    }

    private static async Task<int> HeldAsync(TestHost testHost, int customer)
    {
        await using var reader = testHost.CreateDbContext();
        return (await reader.Accounts.SingleAsync(a => a.CustomerId == customer)).HeldMinutes;
    }

    private static async Task<WorkbenchDb> BeginAsync(TestHost testHost)
    {
        var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db.Database.BeginTransactionAsync();
        return db;
    }

    private static CounterRow Counter(int number) => new(NameOf(number), 1);

    private static string NameOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Measured{number}");
}
