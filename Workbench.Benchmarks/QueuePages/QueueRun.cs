using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.Snapshots;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
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
            Print(
                $"{count} queued tickets of {customers.Count} customers, medians of {RepeatCount}"
            );
            await MeasureAsync(host, await NumbersAsync(host));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchmarkHost host, List<int> numbers)
    {
        var random = new Random(1);
        var bare = await PrintAsync("bare rows", null, () => ReadBareAsync(host));
        await PrintAsync(
            "whole queue, as the verb reads it",
            bare,
            () => host.Get<QueueQuery>().RunAsync(Actor.Program, default)
        );
        await PrintAsync(
            "first open on the node, and a new day",
            bare,
            () => ChangeAsync(host, new Change(ChangeTopic.Settings, 0))
        );
        await PrintAsync("opened when nothing changed", bare, () => ShowAsync(host));
        await PrintAsync(
            "scrolled to another place",
            bare,
            () => ScrollAsync(host, random.Next(numbers.Count))
        );
        await PrintAsync(
            "change of one ticket",
            bare,
            () => ChangeAsync(host, TicketChange(numbers, random))
        );
        await PrintAsync(
            "change of one ticket, filter “ready”",
            bare,
            () => ChangeAsync(host, TicketChange(numbers, random), "ready", text: null)
        );
        await PrintAsync(
            "change of one ticket, filter by text",
            bare,
            () => ChangeAsync(host, TicketChange(numbers, random), show: null, "ticket 12")
        );
        await PrintAsync(
            $"change of one ticket, {Pages} pages",
            bare,
            () => ChangeForManyAsync(host, TicketChange(numbers, random))
        );
        await PrintAsync(
            "change of a customer's hours",
            bare,
            () => ChangeAsync(host, new Change(ChangeTopic.Account, 1))
        );
        await PrintAsync(
            "change of busy periods",
            bare,
            () => ChangeAsync(host, new Change(ChangeTopic.Delivery, 1))
        );
        await PrintAsync(
            "figures of delivery, after a change",
            bare,
            () => ReadDeliveryAsync(host, TicketChange(numbers, random))
        );
    }

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
        return host.Get<DeliveryQuery>().RunAsync(Actor.Program, default);
    }

    /// <param name="bare">Milliseconds of the baseline; null prints it.</param>
    private static async Task<double> PrintAsync(string name, double? bare, Func<Task> act)
    {
        var median = await MedianDuration.MeasureAsync(RepeatCount, act);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < RepeatCount; i++)
        {
            await act();
        }

        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / RepeatCount / 1024;
        Print(
            $"{name, -40} {median, 8:0.00} ms  ratio {median / (bare ?? median), 6:0.000}  {allocated, 7} KiB"
        );
        return median;
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
