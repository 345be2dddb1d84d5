using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Benchmarks.Figures;
using Workbench.Domain;

namespace Workbench.Benchmarks.QueuePages;

/// <summary>
/// Measures what one read of a long queue costs, what it costs pages that share it, and, as the baseline of the same run, a
/// read of the bare ticket rows.
/// </summary>
internal static class QueueRun
{
    private const int RepeatCount = 30;
    private const int Pages = 50;

    public static async Task<IReadOnlyList<Figure>> RunAsync(int count, string? connectionString)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-queue-").FullName;
        var storage = new StorageSettings(
            connectionString is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql,
            connectionString ?? "",
            folder
        );
        try
        {
            await using var host = await BenchmarkHost.OpenAsync(storage);
            var customers = await BenchmarkData.AddCustomersAsync(host, 250, 40);
            await BenchmarkData.AddTicketsAsync(host, customers, count);
            var query = host.Get<QueueQuery>();
            var bare = await MedianDuration.MeasureAsync(
                RepeatCount,
                async () =>
                {
                    await using var db = host.CreateDbContext();
                    await db.InQueue().AsNoTracking().ToListAsync();
                }
            );
            var reread = await MedianDuration.MeasureAsync(
                RepeatCount,
                async () =>
                {
                    host.Get<ChangeFeed>().PublishLocally([new(ChangeTopic.Ticket, 1)]);
                    await query.RunAsync(Actor.Program, default);
                }
            );
            var shared = await MedianDuration.MeasureAsync(
                RepeatCount,
                async () =>
                {
                    host.Get<ChangeFeed>().PublishLocally([new(ChangeTopic.Ticket, 1)]);
                    await Task.WhenAll(
                        Enumerable
                            .Range(0, Pages)
                            .Select(_ => query.RunAsync(Actor.Program, default))
                    );
                }
            );
            return
            [
                new("queue", $"{count} tickets: bare rows", bare, "ms"),
                Create("read again", reread),
                Create($"{Pages} pages at once", shared),
            ];

            Figure Create(string what, double value) =>
                new("queue", $"{count} tickets: {what}", value, "ms") { Baseline = bare };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
