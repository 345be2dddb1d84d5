using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Workbench.App.Hosting;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.Tests.Support;

/// <summary>Hosts Workbench without its pages, on a new real database, with a fake clock.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private static readonly SemaphoreSlim SqliteTemplateLock = new(1, 1);
    private static readonly SemaphoreSlim PostgreSqlTemplateLock = new(1, 1);
    private static readonly ConcurrentDictionary<StorageProvider, bool> Validated = new();
    private static string? postgreSqlTemplate;
    private static string? sqliteTemplate;

    private readonly ServiceProvider services;
    private readonly string folder;

    private TestHost(ServiceProvider services, string folder, FakeTimeProvider clock) =>
        (this.services, this.folder, Clock) = (services, folder, clock);

    /// <summary>The fake clock. It starts at Monday 2026-11-02, 09:00 in Stockholm.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Today in Stockholm.</summary>
    public DateOnly Today => StockholmTime.DateOf(Clock.GetUtcNow().UtcDateTime);

    public static async Task<TestHost> OpenAsync(
        StorageProvider provider,
        AgreementPolicy? policy = null,
        int maxStartedTickets = 100_000,
        DateTimeOffset? startsAt = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("workbench-test-").FullName;
        var connection = "";
        if (provider == StorageProvider.PostgreSql)
        {
            connection = await CreatePostgreSqlDatabaseAsync();
        }
        else
        {
            File.Copy(await GetSqliteTemplateAsync(), Path.Combine(folder, "workbench.db"));
        }

        return Build(new(provider, connection, folder), policy, maxStartedTickets, startsAt);
    }

    /// <summary>The service provider, for code that resolves services itself, as pages do.</summary>
    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public object Get(Type service) => services.GetRequiredService(service);

    /// <summary>Creates a context for reading.</summary>
    public WorkbenchDb CreateDbContext() => Get<IDbContextFactory<WorkbenchDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        var storage = Get<StorageSettings>();
        await using var db = CreateDbContext();
        var connectionString = db.Database.GetConnectionString();
        await services.DisposeAsync();
        if (storage.Provider == StorageProvider.PostgreSql)
        {
            // Idle connections of a thousand small databases would exceed the server's limit.
            foreach (var pool in new[] { storage.ConnectionString, connectionString })
            {
                await using var connection = new NpgsqlConnection(pool);
                NpgsqlConnection.ClearPool(connection);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Creates another node on the same database, with its own clock.</summary>
    public TestHost CreateSecondNode() =>
        Build(
            Get<StorageSettings>() with
            {
                DataFolder = Directory.CreateTempSubdirectory("workbench-test-").FullName,
            },
            null
        );

    /// <param name="maxStartedTickets">High by default, so that technicians can take as many tickets as a test needs.</param>
    private static TestHost Build(
        StorageSettings storage,
        AgreementPolicy? policy,
        int maxStartedTickets = 100_000,
        DateTimeOffset? startsAt = null
    )
    {
        var clock = new FakeTimeProvider(startsAt ?? new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero))
        {
            AutoAdvanceAmount = TimeSpan.Zero,
        };
        var settings = new WorkbenchSettings(
            storage,
            policy ?? AgreementPolicy.Default,
            true,
            false
        )
        {
            MaxStartedTickets = maxStartedTickets,
        };
        var services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Warning))
            .AddMetrics()
            .AddSingleton<TimeProvider>(clock)
            .AddCore(settings)
            .AddSingleton<SubscriberQueue, ImmediateSubscriberQueue>()
            .BuildServiceProvider(
                new ServiceProviderOptions
                {
                    // The same services each time: once for each database says all.
                    ValidateOnBuild = Validated.TryAdd(storage.Provider, true),
                    ValidateScopes = true,
                }
            );
        return new(services, storage.DataFolder, clock);
    }

    private static async Task<string> GetSqliteTemplateAsync()
    {
        await SqliteTemplateLock.WaitAsync();
        try
        {
            return sqliteTemplate ??= await CreateSqliteTemplateAsync();
        }
        finally
        {
            SqliteTemplateLock.Release();
        }
    }

    private static async Task<string> CreateSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-template-").FullName;
        await using (var testHost = Build(new(StorageProvider.Sqlite, "", folder), null))
        {
            await testHost.Get<Migrator>().RunAsync(CancellationToken.None);
            await using var db = testHost.CreateDbContext();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteConnection.ClearAllPools();
            var template = Path.Combine(
                Path.GetTempPath(),
                $"workbench-template-{Environment.ProcessId}.db"
            );
            File.Copy(Path.Combine(folder, "workbench.db"), template, overwrite: true);
            return template;
        }
    }

    private static async Task<string> CreatePostgreSqlDatabaseAsync()
    {
        await PostgreSqlTemplateLock.WaitAsync();
        try
        {
            postgreSqlTemplate ??= await CreatePostgreSqlTemplateAsync();
            var name = $"wb_{Guid.NewGuid():N}";
            await using var connection = new NpgsqlConnection(
                PostgreSqlServer.ConnectionTo("postgres")
            );
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                $"CREATE DATABASE {name} TEMPLATE {postgreSqlTemplate}",
                connection
            );
            await command.ExecuteNonQueryAsync();
            return PostgreSqlServer.ConnectionTo(name);
        }
        finally
        {
            PostgreSqlTemplateLock.Release();
        }
    }

    private static async Task<string> CreatePostgreSqlTemplateAsync()
    {
        const string Name = "wb_template";
        var folder = Directory.CreateTempSubdirectory("workbench-template-").FullName;
        var connection = PostgreSqlServer.ConnectionTo(Name);
        await using (
            var testHost = Build(new(StorageProvider.PostgreSql, connection, folder), null)
        )
        {
            await testHost.Get<Migrator>().RunAsync(CancellationToken.None);
        }

        // A template can't be copied while a connection to it is open.
        NpgsqlConnection.ClearAllPools();
        return Name;
    }
}
