using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
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

    public static async Task<int> RunAsync(int count, string? connectionString)
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
            Print(
                $"{count} queued tickets of {customers.Count} customers, {RepeatCount} times each"
            );
            Print($"bare rows           median {bare:0.0} ms");
            Print($"read again          median {reread:0.0} ms, ratio {reread / bare:0.0}");
            Print($"{Pages} pages at once    median {shared:0.0} ms, ratio {shared / bare:0.0}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
