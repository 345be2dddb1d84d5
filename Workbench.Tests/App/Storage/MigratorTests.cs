using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

public sealed class MigratorTests
{
    [Theory, OnBothDatabases]
    public async Task It_can_run_again_on_a_database_in_use_and_changes_no_row(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var before = await testHost.CountRowsAsync();

        await testHost.Get<Migrator>().RunAsync(default);
        await testHost.Get<Migrator>().RunAsync(default);

        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task Many_that_run_together_on_an_empty_database_all_come_to_their_end()
    {
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        for (var round = 0; round < 3; round++)
        {
            var settings = new StorageSettings(
                StorageProvider.PostgreSql,
                PostgreSqlServer.ConnectionTo($"wb_{Guid.NewGuid():N}"),
                ""
            );
            await using var services = new ServiceCollection()
                .AddLogging()
                .AddMetrics()
                .AddSingleton(TimeProvider.System)
                .AddStorage(settings)
                .BuildServiceProvider();
            var migrator = services.GetRequiredService<Migrator>();

            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => migrator.RunAsync(default)));

            MigrationHistory
                .IsBehind(settings, await MigrationHistory.ReadAsync(settings, default))
                .Should()
                .BeFalse();
        }
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_delay_the_next_start()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
                "Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-02')
            """
        );

        await testHost.Get<Migrator>().RunAsync(default).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task It_fails_if_a_trigger_could_not_be_created()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var migrator = new Migrator(
            new TriggerlessDbContextFactory(testHost.Get<StorageSettings>()),
            testHost.Get<StorageSettings>()
        );

        var run = () => migrator.RunAsync(default);

        await run.Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("*lacks the trigger*");
    }
}
