using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workbench.App.Hosting;
using Workbench.App.Operations.Backups;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Tests.CommandLine;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Operations.Backups;

public sealed class PostgreSqlDatabaseBackupTests
{
    public static bool IsUnavailable =>
        !PostgreSqlServer.IsInstalled
        && !string.Equals(
            Environment.GetEnvironmentVariable("CI"),
            "true",
            StringComparison.Ordinal
        );

    [Fact(Skip = "PostgreSQL is not installed: run ./test.sh", SkipWhen = nameof(IsUnavailable))]
    public async Task A_backup_restores_the_same_data_and_only_into_an_empty_database()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var rows = await testHost.CountRowsAsync();
        using var program = new InProcessProgram();
        var from = Settings(testHost.Get<StorageSettings>().ConnectionString);
        var archive = program.Data + ".zip";
        var empty = await NewDatabaseAsync();

        var backup = await program.RunAsync(from, "backup", archive);
        var restore = await program.RunAsync(Settings(empty), "restore", archive);
        var verify = await program.RunAsync(Settings(empty), "verify");
        var again = await program.RunAsync(Settings(empty), "restore", archive);

        backup.Exit.Should().Be(0, backup.Error);
        restore.Exit.Should().Be(0, restore.Error);
        verify.Exit.Should().Be(0, verify.Error);
        verify.Out.Should().StartWith("The ledger is correct: 1 customers, 1 ledger entries.");
        again.Exit.Should().Be(1);
        again.Error.Should().Contain("the database is not empty");
        await using var restored = Services(empty);
        // The restore itself is recorded.
        var expected = new Dictionary<string, int>(rows, StringComparer.Ordinal);
        expected["AuditRows"]++;
        (await RowsAsync(restored, rows.Keys)).Should().BeEquivalentTo(expected);
    }

    [Fact(Skip = "PostgreSQL is not installed: run ./test.sh", SkipWhen = nameof(IsUnavailable))]
    public async Task A_backup_with_a_wrong_ledger_leaves_the_database_empty()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await testHost.CreateCustomerAsync();
        await using (var db = testHost.CreateDbContext())
        {
            db.AllowsWrites = true;
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Accounts\" SET \"HeldMinutes\" = 7");
        }

        using var program = new InProcessProgram();
        var archive = program.Data + ".zip";
        await testHost.Get<BackupCreator>().RunAsync(archive, default);
        var empty = await NewDatabaseAsync();

        for (var i = 0; i < 2; i++)
        {
            var restore = await program.RunAsync(Settings(empty), "restore", archive);

            restore.Exit.Should().Be(1);
            restore
                .Error.Should()
                .Contain("its ledger is not correct: customer 1001 held: stored 7, calculated 0");
        }
    }

    [Fact(Skip = "PostgreSQL is not installed: run ./test.sh", SkipWhen = nameof(IsUnavailable))]
    public async Task Without_the_client_tools_a_message_says_so()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        using var program = new PublishedProgram();
        var settings = Settings(testHost.Get<StorageSettings>().ConnectionString);
        settings["PATH"] = "/nowhere";
        var archive = program.Data + ".zip";

        var (exit, _, error) = await program.RunAsync(settings, "backup", archive);

        exit.Should().Be(1);
        error.Should().Contain("The backup failed: pg_dump is not installed");
        File.Exists(archive).Should().BeFalse();
    }

    private static Dictionary<string, string> Settings(string connectionString) =>
        new(StringComparer.Ordinal)
        {
            ["Storage__Provider"] = "PostgreSql",
            ["Storage__ConnectionString"] = connectionString,
        };

    private static async Task<string> NewDatabaseAsync()
    {
        var name = $"wb_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(
            PostgreSqlServer.ConnectionTo("postgres")
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return PostgreSqlServer.ConnectionTo(name);
    }

    private static ServiceProvider Services(string connectionString) =>
        new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddCore(
                new(
                    new(StorageProvider.PostgreSql, connectionString, Path.GetTempPath()),
                    AgreementPolicy.Default,
                    true,
                    false
                )
            )
            .BuildServiceProvider();

    private static async Task<Dictionary<string, int>> RowsAsync(
        ServiceProvider services,
        IEnumerable<string> tables
    )
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<WorkbenchDb>>()
            .CreateDbContextAsync();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // The name of a table of the model.
            rows[table] = await db
                .Database.SqlQueryRaw<int>($"SELECT COUNT(*)::int AS \"Value\" FROM \"{table}\"")
                .SingleAsync();
#pragma warning restore EF1002
        }

        return rows;
    }
}
