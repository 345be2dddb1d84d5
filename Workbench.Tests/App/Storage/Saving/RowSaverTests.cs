using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.PostgreSql;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.Sqlite;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage.Saving;

/// <summary>Tests the statements that commands write their rows by, beside what EF Core writes.</summary>
public sealed class RowSaverTests
{
    [Theory, OnBothDatabases]
    public async Task Every_mapped_row_is_stored_as_ef_core_stores_it(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var own = testHost.CreateDbContext();
        own.AllowsWrites = true;
        await using var other = CreatePlainContext(testHost);
        var types = own.Model.GetEntityTypes().ToList();
        types.Should().HaveCountGreaterThan(50, "the whole model is checked");
        foreach (var type in types)
        {
            foreach (var withNulls in new[] { true, false })
            {
                var stored = await WriteAndReadAsync(own, type, withNulls);

                stored
                    .Should()
                    .Equal(
                        await WriteAndReadAsync(other, type, withNulls),
                        "of {0}",
                        type.DisplayName()
                    );
                stored.Should().HaveCountGreaterThan(1);
            }
        }
    }

    /// <summary>EF Core ends each update by RETURNING 1 on SQLite. It still writes people, who may be joined into others.</summary>
    [Fact]
    public async Task Rows_are_changed_by_generated_statements()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        foreach (var type in db.Model.GetEntityTypes())
        {
            await WriteAndReadAsync(db, type, withNulls: false);
        }

        var updates = recorder
            .Statements.Select(s => s.Text)
            .Where(t => t.StartsWith("UPDATE", StringComparison.Ordinal))
            .ToList();
        updates.Should().HaveCountGreaterThan(15);
        updates
            .Where(t => t.Contains("RETURNING", StringComparison.Ordinal))
            .Should()
            .OnlyContain(t => t.Contains("\"People\"", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_guard_refuses_each_row_outside_of_a_command(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        foreach (var type in db.Model.GetEntityTypes())
        {
            await using var transaction = await BeginAsync(db);
            SampleRows.Add(db, type, withNulls: true);
            var save = () => db.SaveChangesAsync();

            (await save.Should().ThrowAsync<Exception>(type.DisplayName()))
                .Which.GetBaseException()
                .Message.Should()
                .StartWith("A write outside of CommandExecutor");
            (await SampleRows.ReadAsync(db, type)).Should().BeEmpty();
            db.ChangeTracker.Clear();
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_guard_refuses_each_change_outside_of_a_command(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        foreach (var type in db.Model.GetEntityTypes().Where(IsChangeable))
        {
            await using var transaction = await BeginAsync(db);
            db.AllowsWrites = true;
            var entry = SampleRows.Add(db, type, withNulls: true);
            await db.SaveChangesAsync();
            var stored = await SampleRows.ReadAsync(db, type);
            db.AllowsWrites = false;
            SampleRows.Change(entry);
            var save = () => db.SaveChangesAsync();

            (await save.Should().ThrowAsync<Exception>(type.DisplayName()))
                .Which.GetBaseException()
                .Message.Should()
                .StartWith("A write outside of CommandExecutor");
            (await SampleRows.ReadAsync(db, type)).Should().Equal(stored);
            db.ChangeTracker.Clear();
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_version_inside_a_transaction_is_a_conflict(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await using var slow = testHost.CreateDbContext();
        var loaded = await slow.Accounts.SingleAsync(a => a.CustomerId == customer);
        await ChangeHeldMinutesAsync(testHost, customer);

        await using var transaction = await slow.Database.BeginTransactionAsync();
        slow.AllowsWrites = true;
        slow.Entry(loaded).CurrentValues.SetValues(loaded with { HeldMinutes = 99 });
        var save = () => slow.SaveChangesAsync();

        var exception = (await save.Should().ThrowAsync<DbUpdateConcurrencyException>()).Which;
        slow.IsConflict(exception).Should().BeTrue();
        WorkbenchDb.IsStale(exception).Should().BeTrue();
        exception.Entries.Should().ContainSingle().Which.Entity.Should().BeSameAs(loaded);
        await transaction.RollbackAsync();
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_row_with_the_same_key_is_a_conflict(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = new OperationRow(
            "1",
            "Test",
            1,
            "Done {}",
            testHost.Clock.GetUtcNow().UtcDateTime,
            null
        );
        db.Operations.Add(row);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        db.Operations.Add(row with { Command = "Other" });
        var save = () => db.SaveChangesAsync();

        var exception = (await save.Should().ThrowAsync<DbUpdateException>()).Which;
        db.IsConflict(exception).Should().BeTrue();
        WorkbenchDb.IsStale(exception).Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Rows_are_written_after_those_that_they_refer_to(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Accounts.Add(HoursAccount.Create(4711));
        db.Customers.Add(new Customer(4711, "4711", "Butik", "", "", null));

        var rows = await db.SaveChangesAsync();

        rows.Should().BeGreaterThanOrEqualTo(2);
        db.ChangeTracker.Entries().Should().OnlyContain(e => e.State == EntityState.Unchanged);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_gets_the_number_that_the_database_gave_it(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = testHost.Clock.GetUtcNow().UtcDateTime;
        var rows = Enumerable
            .Range(1, 250)
            .Select(i => new JobRunRow(0, $"job {i}", now, null, 0, 0, null))
            .ToList();
        db.JobRuns.AddRange(rows);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var stored = await db.JobRuns.AsNoTracking().ToListAsync();

        stored.Should().BeEquivalentTo(rows);
        rows.Select(r => r.Id).Should().OnlyContain(id => id > 0).And.OnlyHaveUniqueItems();
    }

    private static bool IsChangeable(IEntityType type) =>
        !type.ClrType.IsAssignableTo(typeof(IAppendOnly))
        && type.GetProperties().Any(p => !p.IsPrimaryKey() && !p.IsConcurrencyToken);

    /// <summary>Inserts a row, changes it if it may be changed, returns what is stored, and rolls back.</summary>
    private static async Task<IReadOnlyList<string>> WriteAndReadAsync(
        WorkbenchDb db,
        IEntityType type,
        bool withNulls
    )
    {
        await using var transaction = await BeginAsync(db);
        var entry = SampleRows.Add(db, type, withNulls);
        await db.SaveChangesAsync();
        entry.State.Should().Be(EntityState.Unchanged);
        var stored = await SampleRows.ReadAsync(db, type);
        if (IsChangeable(type))
        {
            SampleRows.Change(entry);
            await db.SaveChangesAsync();
            stored = [.. stored, .. await SampleRows.ReadAsync(db, type)];
        }

        db.ChangeTracker.Clear();
        return stored;
    }

    /// <summary>Begins a transaction in which a row may refer to others that don't exist.</summary>
    private static async Task<IAsyncDisposable> BeginAsync(WorkbenchDb db)
    {
        var allows = db.AllowsWrites;
        db.AllowsWrites = true;
        var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(
            db is SqliteWorkbenchDb
                ? "PRAGMA defer_foreign_keys = ON"
                : "SET LOCAL session_replication_role = replica"
        );
        db.AllowsWrites = allows;
        return transaction;
    }

    private static WorkbenchDb CreatePlainContext(TestHost testHost)
    {
        var storage = testHost.Get<StorageSettings>();
        return storage.Provider == StorageProvider.Sqlite
            ? new SqliteWorkbenchDb(
                new DbContextOptionsBuilder<SqliteWorkbenchDb>()
                    .UseSqlite($"Data Source={storage.DatabaseFile}")
                    .Options
            )
            : new PostgreSqlWorkbenchDb(
                new DbContextOptionsBuilder<PostgreSqlWorkbenchDb>()
                    .UseNpgsql(storage.ConnectionString)
                    .Options
            );
    }

    private static Task<Outcome<Unit>> ChangeHeldMinutesAsync(TestHost testHost, int customer) =>
        testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "Test", Roles.Administrator, "test", null),
                async (context, ct) =>
                {
                    var account = await context.Db.Accounts.SingleAsync(
                        a => a.CustomerId == customer,
                        ct
                    );
                    context.Replace(account, account with { HeldMinutes = 1 });
                    return Unit.Value;
                },
                default
            );
}
