using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>Tests locks that are sent with the next statement, and commits that end before they are on disk.</summary>
public sealed class PostgreSqlLocksTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task A_statement_waits_for_the_lock_before_it_and_sees_what_was_committed_meanwhile()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var first = await BeginAsync(testHost);
        await using var second = await BeginAsync(testHost);
        await first.LockQueueAsync(default);
        var before = await first.People.CountAsync();

        await second.LockQueueAsync(default);
        var reading = second.People.CountAsync();
        await Task.Delay(LongEnough);
        reading.IsCompleted.Should().BeFalse();
        first.People.Add(Person(1_001));
        await first.SaveChangesAsync();
        await first.Database.CommitTransactionAsync();

        (await reading).Should().Be(before + 1);
    }

    [Fact]
    public async Task A_lock_that_no_read_follows_is_taken_before_rows_are_saved()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var first = await BeginAsync(testHost);
        await using var second = await BeginAsync(testHost);
        await first.LockQueueAsync(default);
        await first.People.CountAsync();

        await second.LockQueueAsync(default);
        second.People.Add(Person(1_001));
        var saving = second.SaveChangesAsync();
        await Task.Delay(LongEnough);
        saving.IsCompleted.Should().BeFalse();
        await first.Database.CommitTransactionAsync();

        (await saving).Should().Be(1);
    }

    [Fact]
    public async Task Each_of_several_locks_is_taken()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var db = await BeginAsync(testHost);

        await db.LockAbsencesAsync(default);
        await db.LockBillingAsync(default);
        await db.LockQueueAsync(default);
        var held = await db
            .Database.SqlQuery<int>(
                $"SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()"
            )
            .SingleAsync();

        held.Should().Be(3);
    }

    [Fact]
    public async Task A_lock_does_not_stay_in_a_context_that_is_used_again()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using (var db = await BeginAsync(testHost))
        {
            await db.LockQueueAsync(default);
        }

        await using var again = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(again.Database.GetDbConnection());
        await again.People.CountAsync();

        recorder
            .Statements.Should()
            .NotContain(s => s.Text.Contains("lock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_that_ended_early_is_on_disk_once_it_is_confirmed()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var db = await BeginAsync(testHost);
        await db.LockQueueAsync(default);
        db.People.Add(Person(1_001));
        await db.SaveChangesAsync();
        var setting = await db
            .Database.SqlQuery<string>($"SELECT current_setting('synchronous_commit') AS \"Value\"")
            .SingleAsync();
        await db.Database.CommitTransactionAsync();
        var written = await PositionAsync(
            db,
            "SELECT pg_current_wal_insert_lsn()::text AS \"Value\""
        );

        await db.ConfirmCommitAsync();

        setting.Should().Be("off");
        var flushed = await db
            .Database.SqlQuery<bool>(
                $"SELECT pg_current_wal_flush_lsn() >= {written}::pg_lsn AS \"Value\""
            )
            .SingleAsync();
        flushed.Should().BeTrue();
    }

    [Fact]
    public async Task Commits_without_the_lock_of_the_queue_are_flushed_as_configured()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var db = await BeginAsync(testHost);
        await db.LockAccountAsync(1, default);
        var setting = await db
            .Database.SqlQuery<string>($"SELECT current_setting('synchronous_commit') AS \"Value\"")
            .SingleAsync();

        setting.Should().NotBe("off");
        db.ConfirmCommitAsync().IsCompleted.Should().BeTrue();
    }

    private static async Task<string> PositionAsync(WorkbenchDb db, string statement) =>
        (await db.Database.SqlQueryRaw<string>(statement).ToListAsync()).Single();

    private static async Task<WorkbenchDb> BeginAsync(TestHost testHost)
    {
        var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db.Database.BeginTransactionAsync();
        return db;
    }

    private static Person Person(int id) =>
        new()
        {
            Id = id,
            Name = "Kim",
            Email = "kim@example.test",
            NormalizedEmail = "KIM@EXAMPLE.TEST",
            Roles = Roles.Technician,
        };
}
