using System.Diagnostics;
using System.Globalization;
using Workbench.App.Features.Queue;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.Benchmarks.Taking;

/// <summary>50 technicians empty a queue of 2 000, next to as many bare updates in transactions on the same database.</summary>
internal static class TakeNextRun
{
    private const int Takers = 50;
    private const int Tickets = 2_000;
    private const int WarmUp = 2_000;
    private const int Customers = 100;

    public static async Task<int> RunAsync(string? connectionString)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-take-").FullName;
        var storage = new StorageSettings(
            connectionString is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql,
            connectionString ?? "",
            folder
        );
        try
        {
            await using var house = await BenchHouse.OpenAsync(storage);
            var technicians = await Seed.TechniciansAsync(house, Takers);
            var customers = await Seed.CustomersAsync(house, Customers, hours: 100);
            var bare = await BareUpdates.OpenAsync(storage);

            await Seed.TicketsAsync(house, customers, WarmUp);
            await MeasureAsync(() => TakeAllAsync(house, technicians));
            await MeasureAsync(() => bare.RunAsync(Takers, WarmUp));

            await Seed.TicketsAsync(house, customers, Tickets);
            var taking = await MeasureAsync(() => TakeAllAsync(house, technicians));
            var updating = await MeasureAsync(() => bare.RunAsync(Takers, Tickets));

            Print($"take next, {storage.Provider}", taking);
            Print("bare update", updating);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"ratio {updating.PerSecond / taking.PerSecond:0.0}"
                )
            );
            await using var db = house.Look();
            var differences = await LedgerVerifier.FindDifferencesAsync(db, default);
            Console.WriteLine(differences.Count == 0 ? "books balance" : differences[0]);
            return taking.Done == Tickets && differences.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> TakeAllAsync(BenchHouse house, List<Actor> technicians) =>
        (await Task.WhenAll(technicians.Select(t => Task.Run(() => TakeAllAsync(house, t))))).Sum();

    private static async Task<int> TakeAllAsync(BenchHouse house, Actor technician)
    {
        var takeNext = house.Get<TakeNext>();
        var taken = 0;
        while (
            await takeNext.RunAsync(technician, Guid.NewGuid(), default) is TakeNextOutcome.Started
        )
        {
            taken++;
        }

        return taken;
    }

    private static async Task<Measured> MeasureAsync(Func<Task<int>> run)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var since = Stopwatch.GetTimestamp();
        var done = await run();
        var took = Stopwatch.GetElapsedTime(since);
        process.Refresh();
        return new(done, took, process.TotalProcessorTime - cpu);
    }

    private static void Print(string what, Measured m) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -24} {m.Done, 6} in {m.Took.TotalSeconds, 6:0.00} s {m.PerSecond, 8:0} /s {m.CpuMillisecondsEach, 7:0.00} ms CPU each"
            )
        );
}
