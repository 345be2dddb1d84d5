using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.Snapshots;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Benchmarks.Figures;
using Workbench.Domain;

namespace Workbench.Benchmarks.QueuePages;

/// <summary>
/// Measures what a long queue costs on a node: when it is first opened, when a page scrolls, and after changes. The baseline of
/// the same run is a read of the bare ticket rows.
/// </summary>
internal static class QueueRun
{
    private const int RepeatCount = 20;
    private const int Pages = 50;

    private static readonly QueuePart FirstScreen = new(0, 60);

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
            return await MeasureAsync(host, count, await NumbersAsync(host));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<Figure>> MeasureAsync(
        BenchmarkHost host,
        int count,
        List<int> numbers
    )
    {
        var random = new Random(1);
        var figures = new List<Figure>();
        foreach (var (what, act) in Actions(host, numbers, random))
        {
            var (median, allocated) = await MeasureAsync(act);
            figures.Add(
                new("queue", $"{count} tickets: {what}", median, "ms")
                {
                    Baseline = figures.Count == 0 ? null : figures[0].Value,
                }
            );
            figures.Add(new("queue", $"{count} tickets: {what}, allocated", allocated, "KiB"));
        }

        return figures;
    }

    /// <summary>Returns what is measured. The first one is the baseline of the others.</summary>
    private static (string What, Func<Task> Act)[] Actions(
        BenchmarkHost host,
        List<int> numbers,
        Random random
    ) =>
        [
            ("bare rows", () => ReadBareAsync(host)),
            (
                "whole queue, as the verb reads it",
                () => host.Get<QueueQuery>().RunAsync(Actor.Program, default)
            ),
            (
                "first open on the node, and a new day",
                () => ChangeAsync(host, new Change(ChangeTopic.Settings, 0))
            ),
            ("opened when nothing changed", () => ShowAsync(host)),
            ("scrolled to another place", () => ScrollAsync(host, random.Next(numbers.Count))),
            ("change of one ticket", () => ChangeAsync(host, TicketChange(numbers, random))),
            (
                "change of one ticket, filter “ready”",
                () => ChangeAsync(host, TicketChange(numbers, random), "ready", text: null)
            ),
            (
                "change of one ticket, filter by text",
                () => ChangeAsync(host, TicketChange(numbers, random), show: null, "ticket 12")
            ),
            (
                $"change of one ticket, {Pages} pages",
                () => ChangeForManyAsync(host, TicketChange(numbers, random))
            ),
            (
                "change of a customer's hours",
                () => ChangeAsync(host, new Change(ChangeTopic.Account, 1))
            ),
            (
                "change of busy periods",
                () => ChangeAsync(host, new Change(ChangeTopic.Delivery, 1))
            ),
            (
                "figures of delivery, after a change",
                () => ReadDeliveryAsync(host, TicketChange(numbers, random))
            ),
        ];

    private static Change TicketChange(List<int> numbers, Random random) =>
        new(ChangeTopic.Ticket, numbers[random.Next(numbers.Count)]);

    private static async Task<List<int>> NumbersAsync(BenchmarkHost host)
    {
        await using var db = host.CreateDbContext();
        return await db.Tickets.Select(t => t.Number).ToListAsync();
    }

    private static async Task ReadBareAsync(BenchmarkHost host)
    {
        await using var db = host.CreateDbContext();
        await db.InQueue().AsNoTracking().ToListAsync();
    }

    private static Task<QueuePageView> ShowAsync(
        BenchmarkHost host,
        string? show = null,
        string? text = null
    ) =>
        host.Get<QueuePageQuery>()
            .RunAsync(Actor.Program, QueueFilter.Create(show, null, text), FirstScreen, default);

    private static async Task ScrollAsync(BenchmarkHost host, int start)
    {
        var query = host.Get<QueuePageQuery>();
        var view = await ShowAsync(host);
        await query.GetRowsAsync(Actor.Program, view, new(start, 40), default);
    }

    private static Task<QueuePageView> ChangeAsync(
        BenchmarkHost host,
        Change change,
        string? show = null,
        string? text = null
    )
    {
        host.Get<ChangeFeed>().PublishLocally([change]);
        return ShowAsync(host, show, text);
    }

    private static Task<QueuePageView[]> ChangeForManyAsync(BenchmarkHost host, Change change)
    {
        host.Get<ChangeFeed>().PublishLocally([change]);
        return Task.WhenAll(Enumerable.Range(0, Pages).Select(_ => ShowAsync(host)));
    }

    private static Task<DeliveryView> ReadDeliveryAsync(BenchmarkHost host, Change change)
    {
        host.Get<ChangeFeed>().PublishLocally([change]);
        return host.Get<DeliveryQuery>()
            .RunAsync(Actor.Program, DeliverySelection.Default, default);
    }

    /// <returns>The median in milliseconds, and KiB allocated each time.</returns>
    private static async Task<(double Median, double Allocated)> MeasureAsync(Func<Task> act)
    {
        var median = await MedianDuration.MeasureAsync(RepeatCount, act);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < RepeatCount; i++)
        {
            await act();
        }

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return (median, allocated / 1024.0 / RepeatCount);
    }
}
