using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Workbench.App.Features.Import;
using Workbench.App.Hosting;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Hosts the app on a real SQLite file with an import folder. The clock is set to 2026-11-20, 12:00 UTC.</summary>
public sealed class ImportTestHost : IAsyncDisposable
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly ServiceProvider services;
    private readonly string data;

    private ImportTestHost(ServiceProvider services, string data, string folder) =>
        (this.services, this.data, Folder) = (services, data, folder);

    public string Folder { get; }

    /// <param name="copyOf">A folder of Data/ whose files the import folder starts with.</param>
    public static async Task<ImportTestHost> OpenAsync(
        string? copyOf = null,
        AgreementPolicy? policy = null,
        bool demo = false,
        DateTime? now = null
    )
    {
        var root = Directory.CreateTempSubdirectory("workbench-import-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(root, "folder")).FullName;
        if (copyOf is not null)
        {
            var from = Path.Combine(AppContext.BaseDirectory, "Data", copyOf);
            foreach (var file in Directory.GetFiles(from))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }

        var settings = new WorkbenchSettings(
            new(StorageProvider.Sqlite, "", root),
            policy ?? AgreementPolicy.Default,
            true,
            demo
        );
        var clock = new FakeTimeProvider(
            new DateTimeOffset(now ?? new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc))
        );
        var made = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddCore(settings)
            .BuildServiceProvider();
        await made.GetRequiredService<Migrator>().RunAsync(Ct);
        return new(made, root, folder);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public WorkbenchDb CreateDbContext() => Get<IDbContextFactory<WorkbenchDb>>().CreateDbContext();

    public void Write(string file, string content) =>
        File.WriteAllText(Path.Combine(Folder, file), content);

    public void Append(string file, string line) =>
        File.AppendAllText(Path.Combine(Folder, file), line + "\n");

    public void Change(string file, string oldText, string newText)
    {
        var path = Path.Combine(Folder, file);
        var content = File.ReadAllText(path);
        Assert.Contains(oldText, content, StringComparison.Ordinal);
        File.WriteAllText(path, content.Replace(oldText, newText, StringComparison.Ordinal));
    }

    public Task<ImportOutcome> RunAsync(
        string? folder = null,
        DateOnly? asOf = null,
        bool dryRun = false,
        bool skipBad = false
    ) =>
        Get<ImportFolder>()
            .RunAsync(Actor.Program, new(folder ?? Folder, asOf, dryRun, skipBad), Ct);

    /// <summary>Returns the report of a successful import.</summary>
    public async Task<ImportReport> ImportAsync(bool skipBad = false, bool dryRun = false) =>
        (await RunAsync(skipBad: skipBad, dryRun: dryRun)).Match(
            i => i.Report,
            r => throw new InvalidOperationException(string.Join('\n', r.Report.Rejected)),
            r => throw new InvalidOperationException(r.Why.ToString())
        );

    /// <summary>Returns the bad rows of a rejected import as text.</summary>
    public async Task<IReadOnlyList<string>> GetRejectedRowsAsync() =>
        (await RunAsync()).Match(
            _ => throw new InvalidOperationException("It came in."),
            r => r.Report.Rejected.Select(b => b.ToString()).ToList(),
            r => throw new InvalidOperationException(r.Why.ToString())
        );

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }
}
