using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Benchmarks.Figures;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.Sales;

/// <summary>
/// Measures what the sales desk costs the server: all customers read anew, one customer after a change, and a page when nothing
/// has changed. The baseline of the same run reads the bare rows that the tasks are derived from.
/// </summary>
internal static class SalesDeskRun
{
    private const int OpenTickets = 5_000;
    private const int RepeatCount = 20;
    private const int RowsShown = 50;

    public static async Task<IReadOnlyList<Figure>> RunAsync(
        int customers,
        string? connectionString
    )
    {
        var folder = Directory.CreateTempSubdirectory("workbench-sales-").FullName;
        var storage = new StorageSettings(
            connectionString is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql,
            connectionString ?? "",
            folder
        );
        try
        {
            await using var host = await BenchmarkHost.OpenAsync(storage);
            var ids = await SalesCustomers.AddAllAsync(host, customers);
            await BenchmarkData.AddTicketsAsync(host, ids, OpenTickets);
            var since = Stopwatch.GetTimestamp();
            await ReadAsync(host);
            var first = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            var bare = await MedianDuration.MeasureAsync(
                RepeatCount,
                () => ReadBareRowsAsync(host)
            );
            var all = await MedianDuration.MeasureAsync(
                RepeatCount,
                () => ReadAfterAsync(host, new(ChangeTopic.Package, 1))
            );
            var one = await MedianDuration.MeasureAsync(
                RepeatCount,
                () => ReadAfterAsync(host, new(ChangeTopic.Ticket, 1))
            );
            var unchanged = await MedianDuration.MeasureAsync(RepeatCount, () => ReadAsync(host));
            return
            [
                Create("first read of the day, once", first),
                Create("all customers again", all),
                Create("after a change of one ticket", one),
                Create("nothing changed", unchanged),
            ];

            Figure Create(string what, double value) =>
                new(
                    connectionString is null ? "sales-desk" : "sales-desk, PostgreSQL",
                    $"{customers} customers: {what}",
                    value,
                    "ms"
                )
                {
                    Baseline = bare,
                };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<SalesDeskView> ReadAfterAsync(BenchmarkHost host, Change change)
    {
        host.Get<ChangeFeed>().PublishLocally([change]);
        return ReadAsync(host);
    }

    private static Task<SalesDeskView> ReadAsync(BenchmarkHost host) =>
        host.Get<SalesDeskQuery>()
            .RunAsync(Actor.Program, new(SalesTaskStatus.ToDo, Kind: null), RowsShown, default);

    private static async Task ReadBareRowsAsync(BenchmarkHost host)
    {
        await using var db = host.CreateDbContext();
        await db.Customers.AsNoTracking().ToListAsync();
        await db.Accounts.AsNoTracking().ToListAsync();
        await db.Agreements.AsNoTracking().ToListAsync();
        await db.HoursSources.AsNoTracking().Where(s => s.RemainingMinutes > 0).ToListAsync();
        await db.Tickets.AsNoTracking().Where(TicketCondition.IsOpen.Expression).ToListAsync();
    }
}
